package ng.powerpay.customer;

import java.time.Instant;

/**
 * One line of the log of what was agreed to.
 *
 * @param version of the text that was agreed to
 */
record Consent(Purpose purpose, boolean given, String version, Instant at) {

    /** What for. The version is the day of the text; a changed text gets a new day here. */
    enum Purpose {
        TERMS("2026-11-23"),
        PRIVACY_NOTICE("2026-11-23"),
        REMINDERS("2026-11-23"),
        NEWS("2026-11-23");

        private final String version;

        Purpose(String version) {
            this.version = version;
        }

        String version() {
            return version;
        }
    }
}
