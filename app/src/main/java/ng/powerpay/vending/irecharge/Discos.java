package ng.powerpay.vending.irecharge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.platform.Settings;
import ng.powerpay.vending.MeterType;

/**
 * iRecharge's code for each company's meters and bills. Clients disagree on some spellings (Port
 * Harcourt, Kaduna, Benin), so all of them are one setting.
 */
record Discos(Map<String, Codes> byCompany) {

    /** @param postpaid {@code -} where bills are not sold */
    record Codes(String prepaid, String postpaid) {

        Optional<String> of(MeterType type) {
            var code = type == MeterType.PREPAID ? prepaid : postpaid;
            return code.equals("-") ? Optional.empty() : Optional.of(code);
        }
    }

    private static final String USUAL = "ikeja=Ikeja_Token_Purchase/Ikeja_Electric_Bill_Payment,"
            + "eko=Eko_Prepaid/Eko_Postpaid,abuja=AEDC/AEDC_Postpaid,benin=BEDC/BEDC_Postpaid,"
            + "ibadan=Ibadan_Disco_Prepaid/Ibadan_Disco_Postpaid,jos=Jos_Disco/Jos_Disco_Postpaid,"
            + "enugu=Enugu_Electricity_Distribution_Prepaid/Enugu_Electricity_Distribution_Postpaid,"
            + "portharcourt=PhED_Electricity/PH_Disco,yola=YEDC/YEDC_Postpaid,"
            + "kano=Kano_Electricity_Disco/Kano_Electricity_Disco_Postpaid,"
            + "kaduna=Kaduna_Electricity_Disco/Kaduna_Electricity_Disco_Postpaid,"
            + "aba=Aba_Power_Prepaid/Aba_Power_Postpaid";

    private static final Pattern ONE = Pattern.compile("([a-z]{2,20})=([A-Za-z0-9_]{1,60}|-)/([A-Za-z0-9_]{1,60}|-)");

    static Discos read(Settings settings) {
        var text = settings.text("IRECHARGE_CODES", USUAL, "company=prepaid/postpaid code, - for none; all it sells");
        var codes = new HashMap<String, Codes>();
        for (var part : text.split(",", -1)) {
            var one = ONE.matcher(part.strip());
            var fits = one.matches() && codes.put(one.group(1), new Codes(one.group(2), one.group(3))) == null;
            settings.demand(fits, Settings.PREFIX + "IRECHARGE_CODES does not fit at \"" + part + "\"");
        }
        return new Discos(Map.copyOf(codes));
    }

    Optional<String> code(String company, MeterType type) {
        return Optional.ofNullable(byCompany.get(company)).flatMap(codes -> codes.of(type));
    }
}
