package ng.powerpay.purchase;

import org.jspecify.annotations.Nullable;

/** Personal data as far as it may be shown to whoever holds the reference. */
public final class Masked {

    private Masked() {}

    /** {@code +2348031234567} becomes {@code 0803•••4567}. */
    static String phone(String e164) {
        return "0" + e164.substring(4, 7) + "•••" + e164.substring(e164.length() - 4);
    }

    /**
     * For staff, without the last four digits: those open the purchase with its token to a guest.
     */
    public static String phoneForStaff(String e164) {
        return "0" + e164.substring(4, 7) + "•••••" + e164.substring(e164.length() - 2);
    }

    /** {@code ada@example.ng} becomes {@code a•••@example.ng}. */
    public static @Nullable String email(@Nullable String address) {
        return address == null ? null : address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
    }
}
