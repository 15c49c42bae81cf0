package ng.powerpay.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.Settings;

/**
 * One company we can be connected to, as its folder offers it: a public class with a constructor
 * without parameters, found by {@link Providers}. Nothing else needs to know of it.
 *
 * @param <T> what it is for us: a vendor, a gateway
 */
public interface Provider<T> {

    /** Short and stable, stored with every purchase: lower-case letters and digits. */
    String name();

    /**
     * Declares and reads its settings.
     *
     * @param settings demand what has no default only when this provider is switched on
     */
    Part<T> read(Settings settings);

    /**
     * What a provider may work with.
     *
     * @param database with its tables in place
     * @param seal for tokens that the provider itself keeps
     */
    record Means(Sender sender, DataSource database, Clock clock, Seal seal) {}

    /**
     * A provider with its settings, to be built once there are means.
     *
     * @param longest the longest that one step may wait for it, all its calls together
     */
    record Part<T>(String name, Duration longest, Function<Means, T> build) {}
}
