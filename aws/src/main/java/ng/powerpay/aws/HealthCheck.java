package ng.powerpay.aws;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * What a container's health check runs, for its image has no shell: asks the server beside it
 * whether it is alive. Whether it is ready is the load balancer's question.
 */
public final class HealthCheck {

    private static final int MILLIS = 3_000;

    private HealthCheck() {}

    /** Ends with 0 when it answers 200, with 1 when not. */
    public static void main(String[] arguments) {
        System.exit(isAlive(System.getenv().getOrDefault("POWERPAY_PORT", "8080")) ? 0 : 1);
    }

    static boolean isAlive(String port) {
        try {
            var address =
                    URI.create("http://127.0.0.1:" + port + "/health/live").toURL();
            var call = (HttpURLConnection) address.openConnection();
            call.setConnectTimeout(MILLIS);
            call.setReadTimeout(MILLIS);
            return call.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
