package ng.powerpay.sandbox.vendor;

import java.util.Map;
import ng.powerpay.sandbox.meter.Company;

/**
 * What a merchant wants to buy.
 *
 * @param reference by which the sale is found again; unique at this vendor
 * @param phone of the customer; blank when it was not given
 * @param extra whatever the wire package wants to find again, by name
 */
public record Order(String reference, Target target, long amountKobo, String phone, Map<String, String> extra) {

    /** For which meter or bill. */
    public record Target(Company company, String number, boolean prepaid) {}

    public Order {
        extra = Map.copyOf(extra);
    }

    public Company company() {
        return target.company();
    }

    public String number() {
        return target.number();
    }
}
