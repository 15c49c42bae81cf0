package ng.powerpay.sandbox.vtpass;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vtpass.Vend.Order;
import ng.powerpay.sandbox.vtpass.Vend.Stage;
import tools.jackson.databind.JsonNode;

/** {@code /pay}: checks in the vendor's order, then does what the meter's scenario says. */
final class PayApi {

    private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

    private final VtpassSettings settings;
    private final Accounts accounts;
    private final Vends vends;
    private final Clock clock;
    private final Settling settling;

    /** References whose first call got lost on the way; the same reference sent again is sold. */
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    PayApi(VtpassSettings settings, Accounts accounts, Vends vends, Clock clock, Settling settling) {
        this.settings = settings;
        this.accounts = accounts;
        this.vends = vends;
        this.clock = clock;
        this.settling = settling;
    }

    Reply pay(Request request) throws InterruptedException {
        JsonNode body = request.json();
        Optional<Service> service = Service.of(Json.text(body, "serviceID"));
        String wrong = wrong(body, service.isPresent());
        if (!wrong.isEmpty()) {
            return AnswerView.refused(wrong);
        }
        String number = Json.text(body, "billersCode");
        Optional<Account> account = accounts.find(service.orElseThrow().company(), number);
        boolean prepaid = Json.text(body, "variation_code").equals("prepaid");
        if (account.isEmpty() || account.get().prepaid() != prepaid) {
            return AnswerView.refused("016");
        }
        var order = new Order(
                Json.text(body, "request_id"),
                service.orElseThrow().company(),
                number,
                amountKobo(body),
                Json.text(body, "phone"));
        String refusal = refusal(order, account.get());
        return refusal.isEmpty() ? play(order, account.get()) : AnswerView.refused(refusal);
    }

    /** The code for a request that is wrong in itself; blank when it is right. */
    private String wrong(JsonNode body, boolean known) {
        String requestId = Json.text(body, "request_id");
        boolean complete = !Json.text(body, "billersCode").isEmpty()
                && !Json.text(body, "phone").isEmpty()
                && amountKobo(body) > 0;
        if (!known) {
            return "012";
        }
        if (!Json.text(body, "variation_code").matches("prepaid|postpaid")) {
            return "010";
        }
        if (!complete || requestId.isEmpty()) {
            return "011";
        }
        if (!RequestId.proper(requestId, clock.instant())) {
            return "085";
        }
        return vends.find(requestId).isPresent() ? "014" : "";
    }

    /** The code for a sale that may not be; blank when it may. */
    private String refusal(Order order, Account account) {
        var limits = account.terms().limits();
        boolean sameMeter = account.scenario() == Scenario.NORMAL
                && vends.soldWithin(order.number(), settings.timing().sameMeter());
        long wallet = settings.walletKobo() - vends.spent();
        if (order.amountKobo() < limits.leastKobo()) {
            return "013";
        }
        if (order.amountKobo() > limits.mostKobo()) {
            return "017";
        }
        if (sameMeter) {
            return "019";
        }
        return wallet < order.amountKobo() ? "018" : "";
    }

    private Reply play(Order order, Account account) throws InterruptedException {
        return switch (account.scenario()) {
            case NORMAL, ARREARS, HIGH_MINIMUM, KEY_CHANGE, BONUS, SLOW, VERIFY_DOWN ->
                sell(order, account, Stage.DELIVERED, "000");
            case TOKEN_LATE -> sell(order, account, Stage.TOKENLESS, "000");
            case PENDING -> waiting(order, account, Stage.PENDING, "099");
            case PENDING_REVERSED -> waiting(order, account, Stage.DOOMED, "099");
            case NEVER_DONE -> sell(order, account, Stage.STUCK, "089");
            case REVERSED -> sell(order, account, Stage.REVERSED, "040");
            case FAILED, CANNOT_VEND -> sell(order, account, Stage.FAILED, "016");
            case TIMEOUT_VENDED, CONNECTION_CUT, SERVER_ERROR -> unheard(order, account);
            case TIMEOUT_LOST, HTML_BODY -> lostOnce(order, account);
            case WALLET_EMPTY -> AnswerView.refused("018");
            case COMPANY_DOWN -> AnswerView.refused("030");
            case CODE -> coded(order, account);
        };
    }

    private Reply.Whole sell(Order order, Account account, Stage stage, String code) {
        return AnswerView.of(code, vends.sell(order, account, stage), account);
    }

    private Reply waiting(Order order, Account account, Stage stage, String code) {
        Vend vend = vends.sell(order, account, stage);
        settling.later(vend);
        return AnswerView.of(code, vend, account);
    }

    private Reply coded(Order order, Account account) {
        return account.code().equals("044")
                ? sell(order, account, Stage.RESOLVED, "044")
                : AnswerView.refused(account.code());
    }

    /** The sale happens, but the caller does not hear of it. */
    private Reply unheard(Order order, Account account) throws InterruptedException {
        Reply.Whole sold = sell(order, account, Stage.DELIVERED, "000");
        return switch (account.scenario()) {
            case CONNECTION_CUT -> new Reply.Half(sold);
            case SERVER_ERROR -> Reply.of(500, "text/plain", Body.of("Server Error"));
            default -> unanswered();
        };
    }

    /** The request gets lost on its way; sent again with the same id, it arrives. */
    private Reply lostOnce(Order order, Account account) throws InterruptedException {
        if (!lost.add(order.requestId())) {
            return sell(order, account, Stage.DELIVERED, "000");
        }
        return account.scenario() == Scenario.HTML_BODY ? Reply.html(502, HTML) : unanswered();
    }

    private Reply unanswered() throws InterruptedException {
        Delays.pause(settings.timing().hold());
        return new Reply.Nothing();
    }

    private static long amountKobo(JsonNode body) {
        try {
            return Naira.kobo(Json.text(body, "amount"));
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
