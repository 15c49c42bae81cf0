package ng.powerpay.bench.purchases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What providers say on a good day, in the shapes that the sandbox's own have. */
final class Answers {

    static final String BALANCE = "{\"code\":1,\"contents\":{\"balance\":900000000}}";

    static final String SMS_SENT = """
            {"code":"ok","message_id":"9122821270554876574","message":"Successfully Sent",\
            "balance":1000000,"user":"PowerPay"}""";

    static final String UNKNOWN = """
            {"status":false,"message":"Transaction reference not found"}""";

    private Answers() {}

    static String meter(String number) {
        return """
                {"code":"000","content":{"Customer_Name":"ADA OKAFOR","Address":"12 Market Road",\
                "Meter_Number":"%s","Customer_Arrears":"0","Minimum_Amount":"500",\
                "Max_Purchase_Amount":"500000","Meter_Type":"PREPAID","Can_Vend":"yes",\
                "Customer_Account_Type":"NMD","WrongBillersCode":false}}""".formatted(number);
    }

    static String vended(String requestId) {
        return """
                {"code":"000","content":{"transactions":{"status":"delivered",\
                "product_name":"Electricity","amount":2000,\
                "transactionId":"17416980154871234567890"}},\
                "response_description":"TRANSACTION SUCCESSFUL","requestId":"%s","amount":2000,\
                "purchased_code":"Token : 26362054405982757802",\
                "mainToken":"26362054405982757802","mainTokenUnits":"8.8 kWh",\
                "mainTokenTax":"139.53","tariff":"209.5","exchangeReference":"8204"}""".formatted(requestId);
    }

    static String opened(String reference) {
        return """
                {"status":true,"message":"Authorization URL created","data":{\
                "authorization_url":"http://127.0.0.1/checkout/%1$s","access_code":"%1$s",\
                "reference":"%1$s"}}""".formatted(reference);
    }

    static String paid(String reference, String kobo) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return """
                {"status":true,"message":"Verification successful","data":{"id":1,"domain":"test",\
                "status":"success","reference":"%1$s","amount":%2$s,"requested_amount":%2$s,\
                "currency":"NGN","fees":13161,"channel":"card","gateway_response":"Approved",\
                "paid_at":"%3$s"}}""".formatted(reference, kobo, now);
    }
}
