package ng.powerpay.sandbox.vtpass;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /merchant-verify}: whose meter it is. Code 000 also for an unknown one; spelling by company. */
final class VerifyApi {

    private final Accounts accounts;
    private final Vends vends;

    VerifyApi(Accounts accounts, Vends vends) {
        this.accounts = accounts;
        this.vends = vends;
    }

    Reply verify(Request request) {
        JsonNode body = request.json();
        String number = Json.text(body, "billersCode");
        Optional<Service> service = Service.of(Json.text(body, "serviceID"));
        if (service.isEmpty()) {
            return AnswerView.refused("012");
        }
        if (number.isEmpty() || !Json.text(body, "type").matches("prepaid|postpaid")) {
            return AnswerView.refused("011");
        }
        Optional<Account> account = accounts.find(service.get().company(), number);
        boolean down = account.isPresent() && account.get().scenario() == Scenario.VERIFY_DOWN;
        return down
                ? AnswerView.refused("030")
                : account.map(it -> found(service.get(), it)).orElseGet(() -> unknown(service.get()));
    }

    private Reply found(Service service, Account account) {
        Fields content = spelled(service.style(), account);
        content.put("Meter_Type", account.prepaid() ? "PREPAID" : "POSTPAID");
        content.put("Can_Vend", account.scenario() == Scenario.CANNOT_VEND ? "no" : "yes");
        content.put("Customer_Account_Type", "NMD");
        content.put("WrongBillersCode", false);
        List<String> keyChange = vends.keyChange(account);
        if (!keyChange.isEmpty()) {
            content.put("KCT1", keyChange.getFirst());
            content.put("KCT2", keyChange.getLast());
        }
        return Reply.json(200, Fields.of("code", "000").and("content", content));
    }

    private Fields spelled(Style style, Account account) {
        return switch (style) {
            case IKEJA, EKO -> underscored(account);
            case ABUJA, ENUGU, BARE -> joined(account);
            case IBADAN -> districts(account);
        };
    }

    private Fields underscored(Account account) {
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("Meter_Number", account.number())
                .and("Customer_Arrears", arrears(account))
                .and("Minimum_Amount", least(account).toPlainString())
                .and("Max_Purchase_Amount", most(account).toPlainString())
                .and("Business_Unit", account.company().district())
                .and("Last_Purchase_Days", "12")
                .and("Customer_Phone", account.owner().phone());
    }

    private Fields joined(Account account) {
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("MeterNumber", account.number())
                .and("Account_Number", null)
                .and("CustomerArrears", Naira.decimal(vends.owed(account)))
                .and("Min_Purchase_Amount", least(account))
                .and("Max_Purchase_Amount", most(account))
                .and("District", account.company().district());
    }

    private Fields districts(Account account) {
        return Fields.of("Customer_Name", account.owner().name())
                .and("Address", account.owner().address())
                .and("Customer_Number", account.number())
                .and("Outstanding", arrears(account))
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

    private String arrears(Account account) {
        long owed = vends.owed(account);
        return owed <= 0 ? "" : Naira.decimal(owed).toPlainString();
    }

    private static BigDecimal least(Account account) {
        return Naira.decimal(account.terms().limits().leastKobo());
    }

    private static BigDecimal most(Account account) {
        return Naira.decimal(account.terms().limits().mostKobo());
    }
}
