package ng.powerpay.vending.flutterwavebills;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.platform.Settings;
import ng.powerpay.vending.MeterType;

/**
 * Under which biller and item each company is sold. Only Eko's are documented. The others differ from
 * source to source, and a wrong one would pay somebody else's bill, so they are never looked up or
 * guessed: the operator copies them from {@code GET bills/UTILITYBILLS/billers} of their own account.
 */
record Billers(Map<String, Biller> byCompany) {

    /** @param postpaid {@code -} where bills are not sold */
    record Biller(String code, String prepaid, String postpaid) {

        Optional<Item> of(MeterType type) {
            var item = type == MeterType.PREPAID ? prepaid : postpaid;
            return item.equals("-") ? Optional.empty() : Optional.of(new Item(code, item));
        }
    }

    /** What a call names. */
    record Item(String biller, String code) {}

    private static final Pattern ONE =
            Pattern.compile("([a-z]{2,20})=([A-Z]{1,4}[0-9]{1,9})/([A-Z]{1,4}[0-9]{1,9}|-)/([A-Z]{1,4}[0-9]{1,9}|-)");

    static Billers read(Settings settings) {
        var text = settings.text(
                "FLUTTERWAVEBILLS_BILLERS",
                "eko=BIL112/UB157/UB158",
                "company=biller/prepaid item/postpaid item, - for none; all it sells, as Flutterwave lists them");
        var billers = new HashMap<String, Biller>();
        for (var part : text.split(",", -1)) {
            var one = ONE.matcher(part.strip());
            var fits = one.matches()
                    && billers.put(one.group(1), new Biller(one.group(2), one.group(3), one.group(4))) == null;
            settings.demand(fits, Settings.PREFIX + "FLUTTERWAVEBILLS_BILLERS does not fit at \"" + part + "\"");
        }
        return new Billers(Map.copyOf(billers));
    }

    Optional<Item> item(String company, MeterType type) {
        return Optional.ofNullable(byCompany.get(company)).flatMap(biller -> biller.of(type));
    }
}
