package ng.powerpay.sandbox.vtpass;

import static ng.powerpay.sandbox.platform.Json.object;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import org.jspecify.annotations.Nullable;

/** What is on offer and what is in the wallet. Misspelt names are the vendor's. */
final class CatalogueApi {

    private final VtpassSettings settings;
    private final Vends vends;

    CatalogueApi(VtpassSettings settings, Vends vends) {
        this.settings = settings;
        this.vends = vends;
    }

    Reply balance() {
        var balance = Naira.decimal(settings.walletKobo() - vends.spent());
        return Reply.json(200, object("code", 1, "contents", object("balance", balance)));
    }

    Reply categories() {
        var electricity = object("identifier", "electricity-bill", "name", "Electricity Bill");
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
                object(
                        "ServiceName",
                        service.product(),
                        "serviceID",
                        service.id(),
                        "convinience_fee",
                        "0 %",
                        "varations",
                        list,
                        "variations",
                        list));
    }

    private static Map<String, @Nullable Object> variation(String code) {
        String name = Character.toUpperCase(code.charAt(0)) + code.substring(1);
        return object("variation_code", code, "name", name, "variation_amount", "0.00", "fixedPrice", "No");
    }

    private static Map<String, @Nullable Object> service(Service service) {
        return object(
                "serviceID", service.id(),
                "name", service.product(),
                "minimium_amount", "500",
                "maximum_amount", 300_000,
                "convinience_fee", "N0.00",
                "product_type", "flexible",
                "image", "");
    }

    private static Reply content(String code, Object content) {
        return Reply.json(200, object("response_description", code, "content", content));
    }
}
