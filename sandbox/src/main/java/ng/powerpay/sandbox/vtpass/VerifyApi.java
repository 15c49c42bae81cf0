package ng.powerpay.sandbox.vtpass;

import static ng.powerpay.sandbox.platform.Json.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import org.jspecify.annotations.Nullable;
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
        Map<String, @Nullable Object> content = spelled(service.style(), account);
        content.put("Meter_Type", account.prepaid() ? "PREPAID" : "POSTPAID");
        content.put("Can_Vend", account.scenario() == Scenario.CANNOT_VEND ? "no" : "yes");
        content.put("Customer_Account_Type", "NMD");
        content.put("WrongBillersCode", false);
        List<String> keyChange = vends.keyChange(account);
        if (!keyChange.isEmpty()) {
            content.put("KCT1", keyChange.getFirst());
            content.put("KCT2", keyChange.getLast());
        }
        return Reply.json(200, object("code", "000", "content", content));
    }

    private Map<String, @Nullable Object> spelled(Style style, Account account) {
        return switch (style) {
            case IKEJA, EKO -> underscored(account);
            case ABUJA, ENUGU, BARE -> joined(account);
            case IBADAN -> districts(account);
        };
    }

    private Map<String, @Nullable Object> underscored(Account account) {
        return object(
                "Customer_Name", account.owner().name(),
                "Address", account.owner().address(),
                "Meter_Number", account.number(),
                "Customer_Arrears", arrears(account),
                "Minimum_Amount", least(account).toPlainString(),
                "Max_Purchase_Amount", most(account).toPlainString(),
                "Business_Unit", account.company().district(),
                "Last_Purchase_Days", "12",
                "Customer_Phone", account.owner().phone());
    }

    private Map<String, @Nullable Object> joined(Account account) {
        return object(
                "Customer_Name", account.owner().name(),
                "Address", account.owner().address(),
                "MeterNumber", account.number(),
                "Account_Number", null,
                "CustomerArrears", Naira.decimal(vends.owed(account)),
                "Min_Purchase_Amount", least(account),
                "Max_Purchase_Amount", most(account),
                "District", account.company().district());
    }

    private Map<String, @Nullable Object> districts(Account account) {
        return object(
                "Customer_Name", account.owner().name(),
                "Address", account.owner().address(),
                "Customer_Number", account.number(),
                "Outstanding", arrears(account),
                "Minimum_Amount", least(account),
                "Customer_District", account.company().district());
    }

    private static Reply unknown(Service service) {
        String text = "This meter is not correct or is not a valid " + service.product()
                + " meter number. Please check and try again";
        return Reply.json(200, object("code", "000", "content", object("error", text, "WrongBillersCode", true)));
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
