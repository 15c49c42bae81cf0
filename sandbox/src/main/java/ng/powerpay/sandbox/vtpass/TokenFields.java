package ng.powerpay.sandbox.vtpass;

import java.util.List;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import org.jspecify.annotations.Nullable;

/** The fields beside the common ones, different for each group of companies, as the real answers are. */
final class TokenFields {

    private static final String NONE = "N/A";

    private final Vend vend;
    private final Account account;
    private final Bill bill;

    TokenFields(Vend vend, Account account) {
        this.vend = vend;
        this.account = account;
        this.bill = vend.sold().bill();
    }

    Fields all() {
        Fields fields = account.prepaid() ? styled() : postpaid();
        return fields;
    }

    /** {@code purchased_code}: every token in one text. */
    String purchasedCode() {
        List<String> tokens = credit();
        return switch (tokens.size()) {
            case 0 -> "";
            case 1 -> "Token : " + tokens.getFirst();
            default -> "Token : " + tokens.getFirst() + " Bonus Token : " + tokens.getLast();
        };
    }

    private Fields styled() {
        return switch (vend.service().style()) {
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
                .and("token", credit().isEmpty() ? null : "Token : " + main())
                .and("tokenAmount", Naira.decimal(vend.order().amountKobo()).toPlainString())
                .and("tokenValue", Naira.decimal(bill.energyKobo()).toPlainString())
                .and("tariff", rate())
                .and("businessCenter", account.company().district())
                .and("exchangeReference", vend.transactionId().substring(2))
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
        boolean bonus = credit().size() > 1;
        return Fields.of("mainToken", main())
                .and("mainTokenDescription", "Normal Sale")
                .and("mainTokenUnits", units(""))
                .and("mainTokenTax", Naira.decimal(bill.vatKobo()))
                .and("mainsTokenAmount", Naira.decimal(bill.energyKobo()))
                .and("bonusToken", bonus ? credit().getLast() : "")
                .and("bonusTokenDescription", bonus ? "FBE" : "")
                .and("bonusTokenUnits", bonus ? "5.0" : "")
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
                .and("bonusToken", credit().size() > 1 ? credit().getLast() : NONE)
                .and("KCT1", keyChange(0) == null ? NONE : keyChange(0))
                .and("KCT2", keyChange(1) == null ? NONE : keyChange(1));
    }

    private Fields ibadan() {
        return Fields.of("Token", grouped(main()))
                .and("Units", units(" kWh"))
                .and("TariffRate", rate() + " per kWh")
                .and("Address", null)
                .and("CustomerAddress", account.owner().address())
                .and("ReceiptNumber", vend.transactionId().substring(4))
                .and("BonusToken", credit().size() > 1 ? grouped(credit().getLast()) : "")
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
                .and("invoiceNumber", "INV" + vend.transactionId().substring(4))
                .and("bonusToken", credit().size() > 1 ? credit().getLast() : null)
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
                .and("exchangeReference", vend.transactionId().substring(2))
                .and("balance", null);
    }

    private List<String> credit() {
        boolean there = vend.stage() == Vend.Stage.DELIVERED || vend.stage() == Vend.Stage.RESOLVED;
        return there ? vend.sold().credit() : List.of();
    }

    private String main() {
        return credit().isEmpty() ? "" : credit().getFirst();
    }

    private String units(String suffix) {
        return credit().isEmpty() ? NONE : bill.units() + suffix;
    }

    private @Nullable String keyChange(int index) {
        List<String> tokens = vend.sold().keyChange();
        return credit().isEmpty() || index >= tokens.size() ? null : tokens.get(index);
    }

    private String rate() {
        return Naira.decimal(account.terms().band().rateKobo()).toPlainString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
}
