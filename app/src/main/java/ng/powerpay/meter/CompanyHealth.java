package ng.powerpay.meter;

import java.util.stream.Stream;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.Switches;
import ng.powerpay.vending.Vendors;

/** How each company answers through the vendors that are switched on, in one word. */
public final class CompanyHealth {

    /** As shown beside the company's name. */
    public enum Status {
        UP,
        SLOW,
        DOWN,
        /** We do not sell for it now. */
        OFF
    }

    private final Measurements measurements;
    private final Vendors vendors;
    private final Switches switches;

    public CompanyHealth(Measurements measurements, Vendors vendors, Switches switches) {
        this.measurements = measurements;
        this.vendors = vendors;
        this.switches = switches;
    }

    /** The worse of prepaid and postpaid. UP until the contrary was seen. */
    public Status of(String company) {
        if (!vendors.isSold(company)) {
            return Status.OFF;
        }
        var both = Stream.of("prepaid", "postpaid")
                .map(channel ->
                        measurements.ofCompany(company, channel, vendor -> switches.isOn(Kind.VENDOR, vendor, company)))
                .toList();
        if (both.contains(Health.DOWN)) {
            return Status.DOWN;
        }
        return both.contains(Health.SLOW) ? Status.SLOW : Status.UP;
    }
}
