package ng.powerpay.sandbox.vtpass;

import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** {@code /requery}: how a sale stands, by its request id. */
final class RequeryApi {

    private final Accounts accounts;
    private final Vends vends;

    RequeryApi(Accounts accounts, Vends vends) {
        this.accounts = accounts;
        this.vends = vends;
    }

    Reply requery(Request request) {
        String id = Json.text(request.json(), "request_id");
        if (id.isEmpty()) {
            return AnswerView.refused("011");
        }
        Optional<Vend> found = vends.find(id).map(vends::ask);
        return found.map(this::answer).orElseGet(() -> AnswerView.refused("015"));
    }

    private Reply answer(Vend vend) {
        Account account = accounts.find(vend.order().number()).orElseThrow();
        return AnswerView.of(code(vend.stage()), vend, account);
    }

    private static String code(Vend.Stage stage) {
        return switch (stage) {
            case PENDING, DOOMED, TOKENLESS, DELIVERED -> "000";
            case STUCK -> "089";
            case FAILED -> "016";
            case REVERSED -> "040";
            case RESOLVED -> "044";
        };
    }
}
