package ng.powerpay.meter;

import java.time.Duration;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;

/** The bounds for companies that name none, and how long a look-up may be re-used. */
public record MeterConfig(Kobo minimum, Kobo maximum, Duration remembered) {

    public static MeterConfig read(Settings settings) {
        return new MeterConfig(
                new Kobo(settings.whole("MINIMUM_KOBO", 50_000, 100_000_000, "least sale if the vendor names none")),
                new Kobo(settings.whole("MAXIMUM_KOBO", 50_000_000, 10_000_000_000L, "largest sale of all")),
                settings.duration("METER_REMEMBERED", "10m", "how long a look-up is re-used"));
    }
}
