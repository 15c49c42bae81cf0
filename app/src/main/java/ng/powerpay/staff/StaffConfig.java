package ng.powerpay.staff;

import ng.powerpay.platform.Settings;

/** The first member of staff, made at start so that somebody can sign in. */
public record StaffConfig(String firstEmail, String firstPassword) {

    public static StaffConfig read(Settings settings) {
        return new StaffConfig(
                settings.text("STAFF_EMAIL", "", "e-mail of the first staff member, or empty"),
                settings.text("STAFF_PASSWORD", "", "and the password, 12 characters or more"));
    }

    boolean isGiven() {
        return !firstEmail.isEmpty() && firstPassword.length() >= 12;
    }

    @Override
    public String toString() {
        return "StaffConfig[" + firstEmail + "]";
    }
}
