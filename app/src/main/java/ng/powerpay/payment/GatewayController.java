package ng.powerpay.payment;

import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Answers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where customers can pay now. */
@RestController
final class GatewayController {

    /**
     * A gateway.
     *
     * @param name to order with
     * @param label for people
     * @param ways how one can pay on its page
     * @param accounts whether it gives a purchase a bank account of its own
     */
    record Choice(String name, String label, Set<Way> ways, AccountOffer accounts) {}

    private final Gateways gateways;

    GatewayController(Gateways gateways) {
        this.gateways = gateways;
    }

    /** The one offered first in front; empty while none takes payments. */
    @Answers
    @GetMapping(value = "/v1/gateways", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Choice> gateways() {
        return gateways.offered().stream()
                .map(gateway -> new Choice(gateway.name(), gateway.label(), gateway.ways(), gateway.accounts()))
                .toList();
    }
}
