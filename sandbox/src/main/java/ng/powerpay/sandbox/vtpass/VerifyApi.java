package ng.powerpay.sandbox.vtpass;

import java.math.BigDecimal;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Lookup.Found;
import tools.jackson.databind.JsonNode;

/**
 * {@code /merchant-verify}: whose meter it is. Code 000 also for an unknown one; spelling by
 * company.
 */
final class VerifyApi {

    private final Counter counter;

    VerifyApi(Counter counter) {
        this.counter = counter;
    }

    Reply verify(Request request) throws InterruptedException {
        JsonNode body = request.json();
        String number = Json.text(body, "billersCode");
        Optional<Service> service = Service.of(Json.text(body, "serviceID"));
        if (service.isEmpty()) {
            return AnswerView.refused("012");
        }
        if (number.isEmpty() || !Json.text(body, "type").matches("prepaid|postpaid")) {
            return AnswerView.refused("011");
        }
        return switch (counter.verify(service.get().company(), number)) {
            case Lookup.Down _ -> AnswerView.refused("030");
            case Lookup.Unknown _ -> unknown(service.get());
            case Found found -> found(service.get(), found);
        };
    }

    private static Reply found(Service service, Found found) {
        Fields content = spelled(service.style(), found);
        content.put("Meter_Type", found.account().prepaid() ? "PREPAID" : "POSTPAID");
        content.put("Can_Vend", found.canVend() ? "yes" : "no");
        content.put("Customer_Account_Type", "NMD");
        content.put("WrongBillersCode", false);
        if (!found.keyChange().isEmpty()) {
            content.put("KCT1", found.keyChange().getFirst());
            content.put("KCT2", found.keyChange().getLast());
        }
        return Reply.json(200, Fields.of("code", "000").and("content", content));
    }

    private static Fields spelled(Style style, Found found) {
        return switch (style) {
            case IKEJA, EKO -> underscored(found);
            case ABUJA, ENUGU, BARE -> joined(found);
            case IBADAN -> districts(found);
        };
    }

    private static Fields underscored(Found found) {
        Account account = found.account();
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("Meter_Number", account.number())
                .and("Customer_Arrears", arrears(found))
                .and("Minimum_Amount", least(account).toPlainString())
                .and("Max_Purchase_Amount", most(account).toPlainString())
                .and("Business_Unit", account.company().district())
                .and("Last_Purchase_Days", "12")
                .and("Customer_Phone", account.owner().phone());
    }

    private static Fields joined(Found found) {
        Account account = found.account();
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("MeterNumber", account.number())
                .and("Account_Number", null)
                .and("CustomerArrears", Naira.decimal(found.owedKobo()))
                .and("Min_Purchase_Amount", least(account))
                .and("Max_Purchase_Amount", most(account))
                .and("District", account.company().district());
    }

    private static Fields districts(Found found) {
        Account account = found.account();
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("Customer_Number", account.number())
                .and("Outstanding", arrears(found))
                .and("Minimum_Amount", least(account))
                .and("Customer_District", account.company().district());
    }

    private static Reply unknown(Service service) {
        String text = "This meter is not correct or is not a valid " + service.product()
                + " meter number. Please check and try again";
        return Reply.json(
                200,
                Fields.of("code", "000").and("content", Fields.of("error", text).and("WrongBillersCode", true)));
    }

    private static String arrears(Found found) {
        long owed = found.owedKobo();
        return owed <= 0 ? "" : Naira.decimal(owed).toPlainString();
    }

    private static BigDecimal least(Account account) {
        return Naira.decimal(account.terms().limits().leastKobo());
    }

    private static BigDecimal most(Account account) {
        return Naira.decimal(account.terms().limits().mostKobo());
    }
}
