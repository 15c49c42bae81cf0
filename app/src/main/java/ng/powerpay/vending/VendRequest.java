package ng.powerpay.vending;

import ng.powerpay.platform.Kobo;

/**
 * One attempt to turn money into energy.
 *
 * @param reference the attempt's own, stored before the call and used for every question after it
 * @param phone in E.164, {@code +234...}
 */
public record VendRequest(String reference, Meter meter, Kobo amount, String phone) {

    /** The same request, to be found again under another reference. */
    public VendRequest under(String other) {
        return new VendRequest(other, meter, amount, phone);
    }

    /** As vendors want it: {@code 08031234567}. */
    public String nationalPhone() {
        return phone.startsWith("+234") ? "0" + phone.substring(4) : phone;
    }
}
