package ng.powerpay.sandbox.irecharge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Order;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;

/** Looking a meter up, selling, and how a sale stands. All of it is reached with a proper hash only. */
final class PowerApi {

    private static final String WRONG = "01";
    private static final String FAILED = "02";
    private static final String REVERSED = "03";
    private static final String WALLET = "05";
    private static final String DOWN = "06";

    /** What our wallet or the company is to blame for, as the application is told by its setting. */
    static final String NOT_TAKEN = WALLET + "," + DOWN;

    private final Counter counter;
    private final Permits permits;

    /** Which token a reference was sold with, so that it is not sold with another one. */
    private final Map<String, String> used = new ConcurrentHashMap<>();

    PowerApi(Counter counter, Permits permits) {
        this.counter = counter;
        this.permits = permits;
    }

    Reply info(Request request) throws InterruptedException {
        Optional<Disco> disco = Disco.of(request.query("disco"));
        if (disco.isEmpty() || !Permits.isReference(request.query("reference_id"))) {
            return refused(WRONG, "Invalid request");
        }
        boolean prepaid = disco.get().isPrepaid(request.query("disco"));
        return switch (counter.verify(disco.get().company(), request.query("meter"))) {
            case Lookup.Found found when found.account().prepaid() == prepaid -> found(request, disco.get(), found);
            case Lookup.Found _, Lookup.Unknown _ -> refused(FAILED, "Invalid meter number");
            case Lookup.Down _ -> refused(DOWN, "Service not available");
        };
    }

    private Reply found(Request request, Disco disco, Lookup.Found found) {
        var account = found.account();
        var least = Naira.decimal(account.terms().limits().leastKobo());
        var customer = Fields.of("name", account.owner().name())
                .and("address", account.owner().address())
                .and("util", disco.company().title())
                .and("minimumAmount", least.toPlainString());
        return agreed(Fields.of("status", "00")
                .and("message", "Successful")
                .and("access_token", permits.token(request))
                .and("customer", customer));
    }

    Reply vend(Request request) throws InterruptedException {
        Optional<Disco> disco = Disco.of(request.query("disco"));
        String token = request.query("access_token");
        boolean complete = request.query("phone").matches("0\\d{10}")
                && request.query("email").contains("@")
                && amountKobo(request) > 0;
        if (disco.isEmpty() || !complete || !token.equals(permits.token(request))) {
            return refused(WRONG, "Invalid request");
        }
        if (!used.computeIfAbsent(request.query("reference_id"), _ -> token).equals(token)) {
            return refused(FAILED, "Reference used before");
        }
        boolean prepaid = disco.get().isPrepaid(request.query("disco"));
        var target = new Order.Target(disco.get().company(), request.query("meter"), prepaid);
        var order = new Order(Permits.sale(token), target, amountKobo(request), request.query("phone"), Map.of());
        return counter.vend(order, PowerApi::answer);
    }

    private static Reply.Whole answer(Answer answer) {
        return switch (answer) {
            case Taken taken -> sold(taken.slip());
            case Refused refused ->
                switch (refused.why()) {
                    // The earlier sale may be anything: its state is what to ask for.
                    case DUPLICATE -> refused("15", "Transaction exists");
                    case COMPANY_DOWN -> refused(DOWN, "Service not available");
                    case WALLET_EMPTY -> refused(WALLET, "Insufficient wallet balance");
                    case UNKNOWN_METER, BELOW_MINIMUM, ABOVE_MAXIMUM, TOO_SOON, CODE ->
                        refused(FAILED, "Transaction failed");
                };
        };
    }

    private static Reply.Whole sold(Slip slip) {
        String code = code(slip.state());
        if (!code.equals("00")) {
            return refused(code, words(slip.state()));
        }
        return agreed(tokens(Fields.of("status", code).and("message", "Successful"), "meter_token", slip)
                .and("ref", slip.id())
                .and("amount", Naira.decimal(slip.order().amountKobo()))
                .and("address", slip.account().owner().address()));
    }

    Reply status(Request request) throws InterruptedException {
        String sale = Permits.sale(request.query("access_token"));
        return counter.query(sale).map(PowerApi::standing).orElseGet(() -> refused(WRONG, "No such transaction"));
    }

    private static Reply.Whole standing(Slip slip) {
        var answer = Fields.of("status", "00")
                .and("vend_status", words(slip.state()))
                .and("vend_code", code(slip.state()));
        return agreed(tokens(answer, "token", slip));
    }

    private static Fields tokens(Fields answer, String name, Slip slip) {
        slip.token()
                .ifPresent(it -> answer.and(name, it).and("units", slip.bill().units()));
        slip.bonus().ifPresent(it -> answer.and("bonus_token", it));
        var keys = slip.keyChange();
        return keys.isEmpty() ? answer : answer.and("kct1", keys.getFirst()).and("kct2", keys.getLast());
    }

    private static String code(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> "00";
            case WAITING -> "15";
            case STUCK -> "43";
            case FAILED -> FAILED;
            case REVERSED -> REVERSED;
        };
    }

    private static String words(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> "successful";
            case WAITING, STUCK -> "in progress";
            case FAILED -> "failed";
            case REVERSED -> "reversed";
        };
    }

    static Reply.Whole refused(String status, String message) {
        return agreed(Fields.of("status", status).and("message", message));
    }

    /** JSON with the mark that the real one puts before it. */
    static Reply.Whole agreed(Fields answer) {
        return Reply.of(200, "application/json; charset=utf-8", Body.of('\uFEFF' + Json.text(answer)));
    }

    private static long amountKobo(Request request) {
        try {
            return Naira.kobo(request.query("amount"));
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
