package ng.powerpay.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Health;
import ng.powerpay.purchase.GuestAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for browsers that want to be told, and for those that do not any more. */
@RestController
final class PushController {

    private static final int SECRET = 16;

    /** @param publicKey in Base64 for addresses; absent when nothing is pushed here */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PushKey(@Nullable String publicKey) {}

    /** A guest's way to a purchase. */
    record PushPurchase(String reference, String lastFour) {}

    /**
     * As the browser's {@code PushSubscription.toJSON()} has it, and what to tell: one of purchase
     * and company.
     *
     * @param language null for English
     */
    record PushOrder(
            String endpoint,
            String p256dh,
            String auth,
            @Nullable Language language,
            @Nullable PushPurchase purchase,
            @Nullable String company) {}

    record PushEnd(String endpoint) {}

    /** Who says whether there is such a purchase or company. */
    record Knowing(GuestAccess guests, Catalogue catalogue, Health.OfCompanies standings) {}

    private final PushConfig config;
    private final Subscriptions subscriptions;
    private final Knowing knowing;
    private final PushKey key;

    PushController(PushConfig config, @Nullable Vapid vapid, Subscriptions subscriptions, Knowing knowing) {
        this.config = config;
        this.subscriptions = subscriptions;
        this.knowing = knowing;
        this.key = new PushKey(vapid == null ? null : vapid.publicKey());
    }

    @Answers
    @GetMapping(value = "/v1/push-key", produces = MediaType.APPLICATION_JSON_VALUE)
    PushKey key() {
        return key;
    }

    @Answers(
            value = 204,
            refuses = {
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.PUSH_ADDRESS_REFUSED,
                ErrorCode.NOT_OFFERED
            })
    @PostMapping("/v1/push-subscriptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@RequestBody PushOrder order) {
        if (key.publicKey() == null) {
            throw Problem.of(ErrorCode.NOT_OFFERED, "Nothing is pushed to browsers here.");
        }
        if (!config.mayBe(given("endpoint", order.endpoint()))) {
            throw Problem.field(
                    ErrorCode.PUSH_ADDRESS_REFUSED, "endpoint", "This is no address of a push service that we know.");
        }
        var point = bytes("p256dh", order.p256dh());
        checkPoint(point);
        var secret = bytes("auth", order.auth());
        if (secret.length != SECRET) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "auth", "It must be 16 bytes in Base64 for addresses.");
        }
        var text = Base64.getUrlEncoder().withoutPadding();
        var place = new Subscriptions.Place(order.endpoint(), text.encodeToString(point), text.encodeToString(secret));
        var language = order.language() == null ? Language.EN : order.language();
        subscriptions.keep(place, language, topic(order));
    }

    @Answers(value = 204)
    @PostMapping("/v1/push-subscriptions/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestBody PushEnd order) {
        subscriptions.end(given("endpoint", order.endpoint()));
    }

    private Subscriptions.Topic topic(PushOrder order) {
        var purchase = order.purchase();
        var company = order.company();
        if ((purchase == null) == (company == null)) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID, "purchase", "Give either a purchase or a company, and not both.");
        }
        if (purchase != null) {
            var reference = given("purchase.reference", purchase.reference());
            var lastFour = given("purchase.lastFour", purchase.lastFour());
            return new Subscriptions.Topic(
                    knowing.guests().known(reference, lastFour).value(), null, null);
        }
        var code = knowing.catalogue().company(given("company", company)).code();
        var health = knowing.standings().now().getOrDefault(code, Health.NO_CALLS);
        return new Subscriptions.Topic(null, code, CompanyWatch.word(health));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        return value;
    }

    private static byte[] bytes(String field, @Nullable String value) {
        try {
            return Base64.getUrlDecoder().decode(given(field, value));
        } catch (IllegalArgumentException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "It must be in Base64 for addresses.");
        }
    }

    private static void checkPoint(byte[] point) {
        try {
            P256.point(point);
        } catch (IllegalArgumentException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "p256dh", "This is no public key of P-256.");
        }
    }
}
