package ng.powerpay.reconcile;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import ng.powerpay.platform.Settings;

/**
 * When days are compared, and what files look like.
 *
 * @param at the Lagos time at which the day before is compared
 * @param commission the most a vendor gives back of a sale, in basis points: our float may shrink by
 *     that much less than our books say
 */
public record ReconcileConfig(LocalTime at, Columns gateway, Columns vendor, int commission) {

    private static final String PAYSTACK = "provider=paystack,unit=naira,kind=PAYMENT,reference=Reference,key=Id,"
            + "amount=Amount,currency=Currency,fee=Fees,at=Transaction Date,status=Status,type=Type";
    private static final String VTPASS = "provider=vtpass,unit=naira,kind=VEND,reference=Request Id,"
            + "key=Transaction Id,amount=Amount,at=Date,status=Status";

    /** Declares and checks. */
    public static ReconcileConfig read(Settings settings) {
        return new ReconcileConfig(
                time(settings),
                columns(settings, "RECONCILE_GATEWAY_COLUMNS", PAYSTACK, "columns of a gateway's export"),
                columns(settings, "RECONCILE_VENDOR_COLUMNS", VTPASS, "columns of a vendor's export"),
                (int) settings.whole(
                        "RECONCILE_COMMISSION",
                        200,
                        1_000,
                        "most a vendor pays us of a sale, hundredths of a percent"));
    }

    private static LocalTime time(Settings settings) {
        var given = settings.text("RECONCILE_AT", "06:00", "when yesterday is compared, in Lagos");
        try {
            return LocalTime.parse(given);
        } catch (DateTimeParseException e) {
            settings.demand(false, Settings.PREFIX + "RECONCILE_AT \"" + given + "\" is not a time such as 06:00");
            return LocalTime.of(6, 0);
        }
    }

    private static Columns columns(Settings settings, String name, String otherwise, String says) {
        var given = settings.text(name, otherwise, says);
        try {
            return Columns.parse(given);
        } catch (IllegalArgumentException e) {
            settings.demand(false, Settings.PREFIX + name + " does not fit: " + e.getMessage());
            return Columns.parse(otherwise);
        }
    }
}
