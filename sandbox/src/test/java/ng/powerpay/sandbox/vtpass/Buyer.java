package ng.powerpay.sandbox.vtpass;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import tools.jackson.databind.JsonNode;

/** Buys from the vendor the way an application does. */
record Buyer(SandboxWorld world, Accounts accounts) {

    static Buyer in(SandboxWorld world) {
        return new Buyer(world, new Accounts());
    }

    Account prepaid(Company company, Scenario scenario) {
        return first(company, scenario, true);
    }

    Account postpaid(Company company, Scenario scenario) {
        return first(company, scenario, false);
    }

    JsonNode verify(Account account, String type) throws IOException, InterruptedException {
        String service = account.company().code() + "-electric";
        return world.vtpass(
                "merchant-verify", Map.of("billersCode", account.number(), "serviceID", service, "type", type));
    }

    JsonNode pay(Account account, String requestId) throws IOException, InterruptedException {
        return world.vtpass("pay", order(account, requestId, Map.of()));
    }

    JsonNode pay(Account account, Map<String, ?> change) throws IOException, InterruptedException {
        return world.vtpass("pay", order(account, SandboxWorld.requestId(), change));
    }

    JsonNode requery(String requestId) throws IOException, InterruptedException {
        return world.vtpass("requery", Map.of("request_id", requestId));
    }

    Map<String, Object> order(Account account, String requestId, Map<String, ?> change) {
        Map<String, Object> order = new HashMap<>();
        order.put("request_id", requestId);
        order.put("serviceID", account.company().code() + "-electric");
        order.put("billersCode", account.number());
        order.put("variation_code", account.prepaid() ? "prepaid" : "postpaid");
        order.put("amount", "10000");
        order.put("phone", "08011111111");
        order.putAll(change);
        return order;
    }

    static String status(JsonNode answer) {
        return answer.path("content").path("transactions").path("status").asString("");
    }

    static String code(JsonNode answer) {
        return answer.path("code").asString();
    }

    /** The twenty digits after a label in {@code purchased_code}. */
    static String token(JsonNode answer) {
        return answer.path("purchased_code").asString().replaceAll("^Token : (\\d{20}).*$", "$1");
    }

    private Account first(Company company, Scenario scenario, boolean prepaid) {
        return accounts.all().stream()
                .filter(it -> it.company() == company && it.scenario() == scenario)
                .filter(it -> it.prepaid() == prepaid)
                .findFirst()
                .orElseThrow();
    }
}
