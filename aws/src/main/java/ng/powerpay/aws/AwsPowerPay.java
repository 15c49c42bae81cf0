package ng.powerpay.aws;

import java.util.List;
import java.util.Map;
import ng.powerpay.Addition;
import ng.powerpay.PowerPay;
import ng.powerpay.aws.queue.QueueConfig;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as it runs on ECS. */
public final class AwsPowerPay {

    private AwsPowerPay() {}

    /** Starts the server, or does what the first word says, see {@link PowerPay}. */
    public static void main(String[] arguments) {
        PowerPay.run(arguments, System.getenv(), addition());
    }

    /** Starts a server with this environment and nothing else. */
    public static ConfigurableApplicationContext start(Map<String, String> environment) {
        return PowerPay.start(environment, addition());
    }

    /** What AWS adds. */
    public static Addition addition() {
        return new Addition(List.of(AwsConfig::read, QueueConfig::read), List.of(AwsConfiguration.class));
    }
}
