package ng.powerpay.sandbox.vtpass;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Counter;

/** What is on offer and what is in the wallet. Misspelt names are the vendor's. */
final class CatalogueApi {

    private final Counter counter;

    CatalogueApi(Counter counter) {
        this.counter = counter;
    }

    Reply balance() {
        var balance = Naira.decimal(counter.walletKobo());
        return Reply.json(200, Fields.of("code", 1).and("contents", Fields.of("balance", balance)));
    }

    Reply categories() {
        var electricity = Fields.of("identifier", "electricity-bill").and("name", "Electricity Bill");
        return content("000", List.of(electricity));
    }

    Reply services(Request request) {
        boolean electricity = request.query("identifier").equals("electricity-bill");
        return electricity
                ? content(
                        "000",
                        Arrays.stream(Service.values())
                                .map(CatalogueApi::service)
                                .toList())
                : AnswerView.refused("011");
    }

    Reply variations(Request request) {
        Optional<Service> service = Service.of(request.query("serviceID"));
        return service.map(CatalogueApi::variations).orElseGet(() -> AnswerView.refused("012"));
    }

    private static Reply variations(Service service) {
        var list = List.of(variation("prepaid"), variation("postpaid"));
        return content(
                "000",
                Fields.of("ServiceName", service.product())
                        .and("serviceID", service.id())
                        .and("convinience_fee", "0 %")
                        .and("varations", list)
                        .and("variations", list));
    }

    private static Fields variation(String code) {
        String name = Character.toUpperCase(code.charAt(0)) + code.substring(1);
        return Fields.of("variation_code", code)
                .and("name", name)
                .and("variation_amount", "0.00")
                .and("fixedPrice", "No");
    }

    private static Fields service(Service service) {
        return Fields.of("serviceID", service.id())
                .and("name", service.product())
                .and("minimium_amount", "500")
                .and("maximum_amount", 300_000)
                .and("convinience_fee", "N0.00")
                .and("product_type", "flexible")
                .and("image", "");
    }

    private static Reply content(String code, Object content) {
        return Reply.json(200, Fields.of("response_description", code).and("content", content));
    }
}
