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
        var seconds = lasts == null || lasts < 1 || lasts > 86_400 ? 300 : lasts;
        // A word that fits no header would fail every call after it.
        return answer.succeeded() && word.matches("[!-~]{1,4000}")
                ? Optional.of(new AccessToken.Granted(word, Duration.ofSeconds(seconds)))
                : Optional.empty();
    }

    RefundStatus ask(RefundRequest refund) {
        var path = PATH + "/" + Remote.encoded(refund.key());
        return signedIn(
                headers -> interswitch.get(path, headers),
                answer -> answer.status() == 404 && answer.readable()
                        ? new RefundStatus.NotFound()
                        : status(answer, refund));
    }

    /** @param payment Interswitch's own word for it, of which {@code paid} is all that was taken */
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
                "Not delivered, or paid too much");
        return signedIn(
                headers -> interswitch.post(PATH, headers, body),
                answer -> answer.status() == 400 && answer.readable()
                        ? new RefundStatus.NeedsAttention(answer.why())
                        : status(answer, refund));
    }

    private RefundStatus signedIn(Function<Map<String, String>, Answer> call, Function<Answer, RefundStatus> read) {
        var answer = token.get().map(word -> call.apply(Map.of("Authorization", "Bearer " + word)));
        answer.filter(it -> it.status() == 401).ifPresent(_ -> token.forget());
        return answer.map(read).orElseGet(() -> new RefundStatus.Unknown("no sign-in, so nothing was sent"));
    }

    private RefundStatus status(Answer answer, RefundRequest asked) {
        var amount = Answer.whole(answer.json().path("refundAmount"));
        if (!answer.succeeded() || !answer.text("refundReference").equals(asked.key()) || amount == null) {
            return new RefundStatus.Unknown(answer.why() + ", not about this refund");
        }
        if (amount != asked.amount().amount()) {
            return new RefundStatus.NeedsAttention("a refund of another amount is there");
        }
        var status = answer.text("status").toUpperCase(Locale.ROOT);
        if (done.contains(status)) {
            return new RefundStatus.Done();
        }
        return switch (status) {
            case "SUCCESS", "PENDING", "PROCESSING" -> new RefundStatus.Pending(status);
            case "FAILED" -> new RefundStatus.NeedsAttention(status);
            default -> new RefundStatus.Unknown("a refund status Interswitch does not document");
        };
    }
}
