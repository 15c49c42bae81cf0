package ng.powerpay.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import ng.powerpay.sandbox.staff.DemoStaff;

/** The one place where the application's settings and the sandbox's meet. */
public record AppEnvironment(Options.Ports ports, Secrets secrets) {

    static final String DATABASE_URL = "POWERPAY_DATABASE_URL";
    static final String STAFF_EMAIL = "owner@powerpay.example";
    /** The real ones, so that a browser on this machine can be tried too; and ours. */
    private static final String PUSH_SERVICES =
            "fcm.googleapis.com,updates.push.services.mozilla.com," + "*.notify.windows.com,web.push.apple.com,";

    private static final long WALLET_KOBO = 500_000_000_00L;

    /** For these loopback ports, with the secrets of that folder, made when there are none. */
    public static AppEnvironment in(Path folder, int app, int sandbox, int smtp) {
        return new AppEnvironment(new Options.Ports(app, sandbox, smtp), Secrets.in(folder));
    }

    /** What the application is told; a variable that is set outside wins over it. */
    public Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("POWERPAY_PUBLIC_URL", appUrl());
        all.put("POWERPAY_PORT", Integer.toString(ports.app()));
        // Everybody comes from one address here.
        all.put("POWERPAY_CODES_PER_HOUR", "1000");
        all.put("POWERPAY_PARTNER_MODE", "test");
        all.put("POWERPAY_DATA_KEY", secrets.dataKey());
        all.put("POWERPAY_STAFF_EMAIL", STAFF_EMAIL);
        all.put("POWERPAY_STAFF_PASSWORD", staffPassword());
        all.putAll(Providers.variables(place()));
        all.putAll(Carriers.variables(place()));
        all.put("POWERPAY_VAPID_PRIVATE_KEY", secrets.pushKey());
        all.put("POWERPAY_PUSH_SERVICES", PUSH_SERVICES + sandboxUrl());
        all.put("POWERPAY_SMTP_URL", "smtp://127.0.0.1:" + ports.smtp());
        return all;
    }

    /** What the application is told of its database: who owns it, and as whom to work. */
    public static Map<String, String> of(LocalDatabase database) {
        return Map.of(
                DATABASE_URL,
                database.url(),
                "POWERPAY_DATABASE_USER",
                database.application().user(),
                "POWERPAY_DATABASE_PASSWORD",
                database.application().password(),
                "POWERPAY_DATABASE_OWNER",
                database.user(),
                "POWERPAY_DATABASE_OWNER_PASSWORD",
                database.password());
    }

    /** The other side of the same settings. */
    public SandboxSettings sandbox() {
        return new SandboxSettings(place(), Timing.HUMAN, WALLET_KOBO);
    }

    /** Who works at the shop on this machine. */
    DemoStaff staff(LocalDatabase database, Clock clock) {
        return new DemoStaff(STAFF_EMAIL, database, appUrl(), secrets, clock);
    }

    String staffPassword() {
        return secrets.of("staff.password", "light-", 12);
    }

    private Place place() {
        return new Place(secrets, sandboxUrl(), appUrl());
    }

    public String appUrl() {
        return "http://127.0.0.1:" + ports.app();
    }

    String sandboxUrl() {
        return "http://127.0.0.1:" + ports.sandbox();
    }
}
