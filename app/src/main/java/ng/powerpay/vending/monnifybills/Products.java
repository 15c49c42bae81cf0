package ng.powerpay.vending.monnifybills;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.platform.Settings;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * What Monnify calls the energy of each company: a setting, for its catalogue ({@code billers} and
 * {@code biller-products}) is the merchant's own and grows.
 */
record Products(Map<String, String> codes) {

    /** As one public project uses them; Kano's bills are not sold. */
    private static final String KNOWN = "ikeja=product-ikedc-pre/product-ikedc-post"
            + " eko=product-ekedc-pre/product-ekedc-post abuja=product-aedc-pre/product-aedc-post"
            + " ibadan=product-ibedc-pre/product-ibedc-post benin=bedc_prepaid/bedc_postpaid"
            + " enugu=product-eedc-pre/product-eedc-post kano=product-kedc-pre/"
            + " portharcourt=product-phedc-pre/product-phedc-post jos=product-jedc-pre/product-jedc-post"
            + " kaduna=product-knedc-pre/product-knedc-post yola=product-yola-pre/product-yola-post"
            + " aba=prd-aba-pre/prd-aba-post";

    private static final Pattern LINE = Pattern.compile("([a-z]{2,30})=([\\w.-]{0,60})/([\\w.-]{0,60})");

    Products {
        codes = Map.copyOf(codes);
    }

    static Products read(Settings settings) {
        var text = settings.text(
                "MONNIFYBILLS_PRODUCTS",
                KNOWN,
                "its product codes: company=prepaid/postpaid with blanks between; nothing: not sold");
        var codes = new HashMap<String, String>();
        for (var part : text.strip().split("\\s+", -1)) {
            var line = LINE.matcher(part);
            var fits = line.matches();
            settings.demand(
                    fits, Settings.PREFIX + "MONNIFYBILLS_PRODUCTS: " + part + " is no company=prepaid/postpaid");
            if (fits) {
                codes.put(key(line.group(1), MeterType.PREPAID), line.group(2));
                codes.put(key(line.group(1), MeterType.POSTPAID), line.group(3));
            }
        }
        codes.values().removeIf(String::isEmpty);
        return new Products(codes);
    }

    /** Null when it is not sold. */
    @Nullable
    String of(String company, MeterType type) {
        return codes.get(key(company, type));
    }

    private static String key(String company, MeterType type) {
        return company + " " + type;
    }
}
