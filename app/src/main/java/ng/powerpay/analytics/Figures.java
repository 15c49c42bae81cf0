package ng.powerpay.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import ng.powerpay.platform.Kobo;

/**
 * What was sold, added up; what was taken back counts against it.
 *
 * @param amountKobo what companies got
 * @param feeKobo our fee, without its VAT
 * @param commissionKobo what vendors pay us of the amount, at most
 * @param marginKobo fee and commission less what gateways keep
 * @param unitsTenths tenths of a kWh
 * @param refunds how many times money went back
 */
record Figures(
        long sales,
        Kobo amountKobo,
        Kobo feeKobo,
        Kobo feeVatKobo,
        Kobo gatewayFeeKobo,
        Kobo commissionKobo,
        Kobo marginKobo,
        long unitsTenths,
        long refunds,
        Kobo refundedKobo) {

    /** Their names in a sheet. */
    static final String[] HEADS = {
        "sales",
        "amount_kobo",
        "fee_kobo",
        "fee_vat_kobo",
        "gateway_fee_kobo",
        "commission_kobo",
        "margin_kobo",
        "units_tenths",
        "refunds",
        "refunded_kobo"
    };

    static Figures of(ResultSet row) throws SQLException {
        var fee = new Kobo(row.getLong("fee_kobo"));
        var kept = new Kobo(row.getLong("gateway_fee_kobo"));
        var commission = new Kobo(row.getLong("commission_kobo"));
        return new Figures(
                row.getLong("sales"),
                new Kobo(row.getLong("amount_kobo")),
                fee,
                new Kobo(row.getLong("fee_vat_kobo")),
                kept,
                commission,
                fee.plus(commission).plus(kept.negated()),
                row.getLong("units_tenths"),
                row.getLong("refunds"),
                new Kobo(row.getLong("refunded_kobo")));
    }

    Object[] cells() {
        return new Object[] {
            sales,
            amountKobo.amount(),
            feeKobo.amount(),
            feeVatKobo.amount(),
            gatewayFeeKobo.amount(),
            commissionKobo.amount(),
            marginKobo.amount(),
            unitsTenths,
            refunds,
            refundedKobo.amount()
        };
    }
}
