package ng.powerpay.sandbox.vtpass;

import java.util.List;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.vendor.Slip;
import org.jspecify.annotations.Nullable;

/**
 * The fields beside the common ones, different for each group of companies, as the real answers
 * are.
 */
final class TokenFields {

    private static final String NONE = "N/A";

    private final Slip slip;
    private final Account account;
    private final Bill bill;

    TokenFields(Slip slip) {
        this.slip = slip;
        this.account = slip.account();
        this.bill = slip.bill();
    }

    Fields all() {
        Fields fields = account.prepaid() ? styled() : postpaid();
        return fields;
    }

    /** {@code purchased_code}: every token in one text. */
    String purchasedCode() {
        String token = slip.token().map(it -> "Token : " + it).orElse("");
        return token + slip.bonus().map(it -> " Bonus Token : " + it).orElse("");
    }

    private Fields styled() {
        return switch (Service.of(slip.order().company()).style()) {
            case IKEJA -> ikeja();
            case EKO -> eko();
            case ABUJA -> abuja();
            case IBADAN -> ibadan();
            case ENUGU -> enugu();
            case BARE -> bare();
        };
    }

    private Fields ikeja() {
        return Fields.of("customerName", account.owner().name())
                .and("customerAddress", account.owner().address())
                .and("meterNumber", account.number())
                .and("token", slip.token().map(it -> "Token : " + it).orElse(null))
                .and("tokenAmount", Naira.decimal(slip.order().amountKobo()).toPlainString())
                .and("tokenValue", Naira.decimal(bill.energyKobo()).toPlainString())
                .and("tariff", rate())
                .and("businessCenter", account.company().district())
                .and("exchangeReference", slip.id().substring(2))
                .and("resetToken", NONE)
                .and("configureToken", NONE)
                .and("units", bill.units())
                .and("fixChargeAmount", null)
                .and("taxAmount", Naira.decimal(bill.vatKobo()).toPlainString())
                .and("debtAmount", Naira.decimal(bill.debtKobo()).toPlainString())
                .and("kct1", keyChange(0))
                .and("kct2", keyChange(1));
    }

    private Fields eko() {
        boolean bonus = slip.bonus().isPresent();
        return Fields.of("mainToken", main())
                .and("mainTokenDescription", "Normal Sale")
                .and("mainTokenUnits", units(""))
                .and("mainTokenTax", Naira.decimal(bill.vatKobo()))
                .and("mainsTokenAmount", Naira.decimal(bill.energyKobo()))
                .and("bonusToken", bonus(""))
                .and("bonusTokenDescription", bonus ? "FBE" : "")
                .and("bonusTokenUnits", bonus ? Slip.bonusUnits() : "")
                .and("bonusTokenTax", null)
                .and("bonusTokenAmount", null)
                .and("tariffIndex", "52")
                .and("debtDescription", bill.debtKobo() > 0 ? "Arrears" : "")
                .and("KCT1", keyChange(0))
                .and("KCT2", keyChange(1));
    }

    private Fields abuja() {
        return Fields.of("token", main())
                .and("PurchasedUnits", units("kWh"))
                .and("bonusToken", bonus(NONE))
                .and("KCT1", keyChange(0) == null ? NONE : keyChange(0))
                .and("KCT2", keyChange(1) == null ? NONE : keyChange(1));
    }

    private Fields ibadan() {
        return Fields.of("Token", grouped(main()))
                .and("Units", units(" kWh"))
                .and("TariffRate", rate() + " per kWh")
                .and("Address", null)
                .and("CustomerAddress", account.owner().address())
                .and("ReceiptNumber", slip.id().substring(4))
                .and("BonusToken", grouped(bonus("")))
                .and("KCT1", keyChange(0))
                .and("KCT2", keyChange(1));
    }

    private Fields enugu() {
        return Fields.of("token", main())
                .and("units", units(""))
                .and("arrearsBalance", 0)
                .and("appliedToArrears", Naira.decimal(bill.debtKobo()))
                .and("wallet", 0)
                .and("appliedToWallet", 0)
                .and("vat", Naira.decimal(bill.vatKobo()))
                .and("invoiceNumber", "INV" + slip.id().substring(4))
                .and("bonusToken", slip.bonus().orElse(null))
                .and("kct1", keyChange(0))
                .and("kct2", keyChange(1));
    }

    private Fields bare() {
        return Fields.of("units", units("kWh")).and("KCT1", keyChange(0)).and("KCT2", keyChange(1));
    }

    private Fields postpaid() {
        return Fields.of("customerName", account.owner().name())
                .and("customerAddress", account.owner().address())
                .and("utilityName", account.company().title())
                .and("exchangeReference", slip.id().substring(2))
                .and("balance", null);
    }

    private String main() {
        return slip.token().orElse("");
    }

    private String bonus(String none) {
        return slip.bonus().orElse(none);
    }

    private String units(String suffix) {
        return slip.token().isEmpty() ? NONE : bill.units() + suffix;
    }

    private @Nullable String keyChange(int index) {
        List<String> tokens = slip.keyChange();
        return index >= tokens.size() ? null : tokens.get(index);
    }

    private String rate() {
        return Naira.decimal(account.terms().band().rateKobo()).toPlainString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
}
