package ng.powerpay.sandbox.vtpass;

import java.util.Map;

/** The documented answer codes and their texts. */
final class Code {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("000", "TRANSACTION SUCCESSFUL"),
            Map.entry("001", "TRANSACTION QUERY"),
            Map.entry("010", "VARIATION CODE DOES NOT EXIST"),
            Map.entry("011", "INVALID ARGUMENTS"),
            Map.entry("012", "PRODUCT DOES NOT EXIST"),
            Map.entry("013", "BELOW MINIMUM AMOUNT ALLOWED"),
            Map.entry("014", "REQUEST ID ALREADY EXIST"),
            Map.entry("015", "INVALID REQUEST ID"),
            Map.entry("016", "TRANSACTION FAILED"),
            Map.entry("017", "ABOVE MAXIMUM AMOUNT ALLOWED"),
            Map.entry("018", "LOW WALLET BALANCE"),
            Map.entry("019", "LIKELY DUPLICATE TRANSACTION"),
            Map.entry("020", "BILLER CONFIRMED"),
            Map.entry("021", "ACCOUNT LOCKED"),
            Map.entry("022", "ACCOUNT SUSPENDED"),
            Map.entry("023", "API ACCESS NOT ENABLE FOR USER"),
            Map.entry("024", "ACCOUNT INACTIVE"),
            Map.entry("025", "RECIPIENT BANK INVALID"),
            Map.entry("026", "RECIPIENT ACCOUNT COULD NOT BE VERIFIED"),
            Map.entry("027", "IP NOT WHITELISTED, CONTACT SUPPORT"),
            Map.entry("028", "PRODUCT IS NOT WHITELISTED ON YOUR ACCOUNT"),
            Map.entry("030", "BILLER NOT REACHABLE AT THIS POINT"),
            Map.entry("031", "BELOW MINIMUM QUANTITY ALLOWED"),
            Map.entry("032", "ABOVE MINIMUM QUANTITY ALLOWED"),
            Map.entry("034", "SERVICE SUSPENDED"),
            Map.entry("035", "SERVICE INACTIVE"),
            Map.entry("040", "TRANSACTION REVERSAL"),
            Map.entry("044", "TRANSACTION RESOLVED"),
            Map.entry("083", "SYSTEM ERROR"),
            Map.entry("085", "IMPROPER REQUEST ID: NOT A VALID DATE"),
            Map.entry("087", "INVALID CREDENTIALS"),
            Map.entry("089", "REQUEST UNDER PROCESSING"),
            Map.entry("091", "TRANSACTION NOT PROCESSED"),
            Map.entry("099", "TRANSACTION IS PROCESSING"));

    private Code() {}

    static String text(String code) {
        return TEXTS.getOrDefault(code, "UNEXPECTED RESPONSE");
    }
}
