package ng.powerpay.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import ng.powerpay.MigrateCommand;
import ng.powerpay.aws.secret.SettingSources;
import ng.powerpay.aws.watch.JsonLines;
import ng.powerpay.platform.Schema;

/**
 * {@code migrate} as a function, for stages where no task runs: brings the tables to this version
 * before the functions of this version take traffic. Any event does.
 */
public final class MigrateHandler implements RequestHandler<Map<String, Object>, Map<String, Integer>> {

    private final Map<String, String> environment;

    /** In the environment of the function. */
    public MigrateHandler() {
        this(System.getenv());
    }

    /** With these settings and no others. */
    public MigrateHandler(Map<String, String> environment) {
        JsonLines.begin();
        this.environment = environment;
    }

    /** @return {@code version}: at which the tables are now */
    @Override
    public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
        new MigrateCommand(SettingSources.complete(environment), AwsPowerPay.addition()).migrate();
        return Map.of("version", Schema.VERSION);
    }
}
