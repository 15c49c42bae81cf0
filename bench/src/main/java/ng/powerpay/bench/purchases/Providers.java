package ng.powerpay.bench.purchases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Paystack, VTpass and Termii on a good day: they answer at once and from memory, know no keys and
 * check nothing.
 */
final class Providers implements Wire.Receiver {

    private static final String VERIFY = "GET /paystack/transaction/verify/";

    private final Reactor reactor;
    private final Consumer<String> told;
    private final Map<String, String> amounts = new HashMap<>();

    /** @param told hears of every SMS the purchase's reference that stands in it */
    Providers(Reactor reactor, Consumer<String> told) {
        this.reactor = reactor;
        this.told = told;
    }

    @Override
    public void received(Wire wire, Message request) {
        reactor.send(wire, answer(request));
    }

    private byte[] answer(Message request) {
        var line = request.line();
        if (line.startsWith(VERIFY)) {
            return verify(line.substring(VERIFY.length(), line.lastIndexOf(' ')));
        }
        return switch (line.split(" ", 3)[1]) {
            case "/paystack/transaction/initialize" -> open(request);
            case "/vtpass/api/merchant-verify" -> ok(Answers.meter(request.text("billersCode")));
            case "/vtpass/api/pay", "/vtpass/api/requery" -> ok(Answers.vended(request.text("request_id")));
            case "/vtpass/api/balance" -> ok(Answers.BALANCE);
            case "/termii/api/sms/send" -> send(request.text("sms"));
            default -> throw new IllegalStateException("the pretend providers do not know " + line);
        };
    }

    private byte[] open(Message request) {
        var reference = request.text("reference");
        amounts.put(reference, request.digits("amount"));
        return ok(Answers.opened(reference));
    }

    /** What was opened counts as paid: nobody asks before the customer said so. */
    private byte[] verify(String reference) {
        var amount = amounts.get(reference);
        return amount == null
                ? Message.bytes("HTTP/1.1 400 Bad Request\r\n", Answers.UNKNOWN)
                : ok(Answers.paid(reference, amount));
    }

    /** The text ends with the reference. */
    private byte[] send(String sms) {
        var reference = sms.substring(sms.lastIndexOf(' ') + 1);
        amounts.remove(reference);
        told.accept(reference);
        return ok(Answers.SMS_SENT);
    }

    private static byte[] ok(String json) {
        return Message.bytes("HTTP/1.1 200 OK\r\n", json);
    }
}
