package ng.powerpay.sandbox.vtpass;

import static ng.powerpay.sandbox.platform.Json.object;

import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;
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

    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> fields = account.prepaid() ? styled() : postpaid();
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

    private Map<String, @Nullable Object> styled() {
        return switch (vend.service().style()) {
            case IKEJA -> ikeja();
            case EKO -> eko();
            case ABUJA -> abuja();
            case IBADAN -> ibadan();
            case ENUGU -> enugu();
            case BARE -> bare();
        };
    }

    private Map<String, @Nullable Object> ikeja() {
        return object(
                "customerName", account.owner().name(),
                "customerAddress", account.owner().address(),
                "meterNumber", account.number(),
                "token", credit().isEmpty() ? null : "Token : " + main(),
                "tokenAmount", Naira.decimal(vend.order().amountKobo()).toPlainString(),
                "tokenValue", Naira.decimal(bill.energyKobo()).toPlainString(),
                "tariff", rate(),
                "businessCenter", account.company().district(),
                "exchangeReference", vend.transactionId().substring(2),
                "resetToken", NONE,
                "configureToken", NONE,
                "units", bill.units(),
                "fixChargeAmount", null,
                "taxAmount", Naira.decimal(bill.vatKobo()).toPlainString(),
                "debtAmount", Naira.decimal(bill.debtKobo()).toPlainString(),
                "kct1", keyChange(0),
                "kct2", keyChange(1));
    }

    private Map<String, @Nullable Object> eko() {
        boolean bonus = credit().size() > 1;
        return object(
                "mainToken",
                main(),
                "mainTokenDescription",
                "Normal Sale",
                "mainTokenUnits",
                units(""),
                "mainTokenTax",
                Naira.decimal(bill.vatKobo()),
                "mainsTokenAmount",
                Naira.decimal(bill.energyKobo()),
                "bonusToken",
                bonus ? credit().getLast() : "",
                "bonusTokenDescription",
                bonus ? "FBE" : "",
                "bonusTokenUnits",
                bonus ? "5.0" : "",
                "bonusTokenTax",
                null,
                "bonusTokenAmount",
                null,
                "tariffIndex",
                "52",
                "debtDescription",
                bill.debtKobo() > 0 ? "Arrears" : "",
                "KCT1",
                keyChange(0),
                "KCT2",
                keyChange(1));
    }

    private Map<String, @Nullable Object> abuja() {
        return object(
                "token", main(),
                "PurchasedUnits", units("kWh"),
                "bonusToken", credit().size() > 1 ? credit().getLast() : NONE,
                "KCT1", keyChange(0) == null ? NONE : keyChange(0),
                "KCT2", keyChange(1) == null ? NONE : keyChange(1));
    }

    private Map<String, @Nullable Object> ibadan() {
        return object(
                "Token", grouped(main()),
                "Units", units(" kWh"),
                "TariffRate", rate() + " per kWh",
                "Address", null,
                "CustomerAddress", account.owner().address(),
                "ReceiptNumber", vend.transactionId().substring(4),
                "BonusToken", credit().size() > 1 ? grouped(credit().getLast()) : "",
                "KCT1", keyChange(0),
                "KCT2", keyChange(1));
    }

    private Map<String, @Nullable Object> enugu() {
        return object(
                "token", main(),
                "units", units(""),
                "arrearsBalance", 0,
                "appliedToArrears", Naira.decimal(bill.debtKobo()),
                "wallet", 0,
                "appliedToWallet", 0,
                "vat", Naira.decimal(bill.vatKobo()),
                "invoiceNumber", "INV" + vend.transactionId().substring(4),
                "bonusToken", credit().size() > 1 ? credit().getLast() : null,
                "kct1", keyChange(0),
                "kct2", keyChange(1));
    }

    private Map<String, @Nullable Object> bare() {
        return object(
                "units", units("kWh"),
                "KCT1", keyChange(0),
                "KCT2", keyChange(1));
    }

    private Map<String, @Nullable Object> postpaid() {
        return object(
                "customerName", account.owner().name(),
                "customerAddress", account.owner().address(),
                "utilityName", account.company().title(),
                "exchangeReference", vend.transactionId().substring(2),
                "balance", null);
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
