package ng.powerpay.platform;

import java.security.Security;

/**
 * How long this process remembers the addresses of names. A managed database that fails over keeps
 * its name and changes its address; the JVM's own half a minute would be half a minute of no sales.
 */
public final class AddressCache {

    /** Seconds. RDS lets others remember its names for five. */
    private static final String FOUND = "3";

    private static final String NOT_FOUND = "1";

    private AddressCache() {}

    /** Before the first name is looked up: the JVM reads this once. What an operator says wins. */
    public static void keepBriefly() {
        say("networkaddress.cache.ttl", FOUND);
        // Unlike the other this one always has a value, the JDK's ten seconds.
        Security.setProperty("networkaddress.cache.negative.ttl", NOT_FOUND);
    }

    private static void say(String property, String seconds) {
        if (Security.getProperty(property) == null) {
            Security.setProperty(property, seconds);
        }
    }
}
