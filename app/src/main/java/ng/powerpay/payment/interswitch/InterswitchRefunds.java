package ng.powerpay.payment.interswitch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.AccessToken;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Remote;

/** Refunds, each under our own fixed key as its {@code refundReference}. */
final class InterswitchRefunds {

    private static final String PATH = "paymentgateway/api/v1/refunds";

    private final AccessToken token;
    private final Remote interswitch;
    private final Set<String> done;

    /** @param done the states of a refund that went through */
    InterswitchRefunds(AccessToken token, Remote interswitch, Set<String> done) {
        this.token = token;
        this.interswitch = interswitch;
        this.done = done;
    }

    static AccessToken token(Remote passport, InterswitchProvider.Client client, Clock clock) {
        var pair = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        var fields = Map.of("grant_type", "client_credentials");
        return new AccessToken(() -> granted(passport.form("passport/oauth/token", headers, fields)), clock);
    }

    private static Optional<AccessToken.Granted> granted(Answer answer) {
        var word = answer.text("access_token");
        var lasts = Answer.whole(answer.json().path("expires_in"));
        // A word that fits no header would fail every call after it.
        var fits = answer.succeeded() && word.matches("[!-~]{1,4000}");
        var seconds = lasts == null || lasts < 1 || lasts > 86_400 ? 300 : lasts;
        return fits ? Optional.of(new AccessToken.Granted(word, Duration.ofSeconds(seconds))) : Optional.empty();
    }

    RefundStatus ask(RefundRequest refund) {
        var answer = signedIn(headers -> interswitch.get(PATH + "/" + Remote.encoded(refund.key()), headers));
        if (answer.isEmpty()) {
            return new RefundStatus.Unknown("Interswitch let us not sign in");
        }
        // A page of some proxy says nothing of refunds.
        return answer.get().status() == 404 && answer.get().readable()
                ? new RefundStatus.NotFound()
                : status(answer.get(), refund);
    }

    /**
     * Gives it back.
     *
     * @param payment Interswitch's own word for the payment
     * @param paid all that was taken, which makes the refund a full or a partial one
     */
    RefundStatus send(RefundRequest refund, String payment, Kobo paid) {
        if (payment.isEmpty()) {
            return new RefundStatus.NeedsAttention("Interswitch does not say its own reference of the payment");
        }
        var body = Map.of(
                "refundReference",
                refund.key(),
                "parentPaymentId",
                payment,
                "refundType",
                refund.amount().equals(paid) ? "FULL" : "PARTIAL",
                "refundAmount",
                refund.amount().amount(),
                "reason",
                "Electricity was not delivered or paid twice");
        var answer = signedIn(headers -> interswitch.post(PATH, headers, body));
        if (answer.isEmpty()) {
            return new RefundStatus.Unknown("Interswitch let us not sign in, so nothing was sent");
        }
        return answer.get().status() == 400 && answer.get().readable()
                ? new RefundStatus.NeedsAttention(answer.get().why())
                : status(answer.get(), refund);
    }

    private Optional<Answer> signedIn(Function<Map<String, String>, Answer> call) {
        var answer = token.get().map(word -> call.apply(Map.of("Authorization", "Bearer " + word)));
        answer.filter(it -> it.status() == 401).ifPresent(_ -> token.forget());
        return answer;
    }

    private RefundStatus status(Answer answer, RefundRequest asked) {
        if (!answer.succeeded() || !answer.text("refundReference").equals(asked.key())) {
            return new RefundStatus.Unknown(answer.why() + ", not about this refund");
        }
        var amount = Answer.whole(answer.json().path("refundAmount"));
        if (amount != null && amount != asked.amount().amount()) {
            return new RefundStatus.NeedsAttention("a refund of another amount is there");
        }
        var status = answer.text("status").toUpperCase(Locale.ROOT);
        if (done.contains(status)) {
            return amount == null
                    ? new RefundStatus.Unknown("done, but it does not say how much")
                    : new RefundStatus.Done();
        }
        return switch (status) {
            case "SUCCESS", "PENDING", "PROCESSING" -> new RefundStatus.Pending(status);
            case "FAILED" -> new RefundStatus.NeedsAttention(status);
            default -> new RefundStatus.Unknown("a refund status Interswitch does not document");
        };
    }
}
