package ng.powerpay.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import ng.powerpay.account.AccountFilter;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** BVN or NIN for higher limits, where that is offered. Nobody needs one to buy. */
@RestController
@RequestMapping(path = "/v1/account/identity", produces = MediaType.APPLICATION_JSON_VALUE)
final class IdentityController {

    private static final RateLimits.Limit TRIES = new RateLimits.Limit("identity", 5, Duration.ofHours(1));

    /** @param level 0: only a phone or an address is known; 1: a BVN or NIN was given too */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(
            boolean offered,
            int level,
            Identities.@Nullable Kind kind,
            @Nullable String lastFour,
            @Nullable Kobo limitKobo) {}

    /** @param number 11 digits; never kept */
    record IdentityOrder(Identities.Kind kind, String number) {

        IdentityOrder {
            Given.in("kind", kind);
            if (!Given.in("number", number).matches("[0-9]{11}")) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "number", "A BVN and a NIN have 11 digits.");
            }
        }

        @Override
        public String toString() {
            return "IdentityOrder[" + kind + "]";
        }
    }

    private final Identities identities;
    private final CustomerConfig config;
    private final RateLimits limits;

    IdentityController(Identities identities, CustomerConfig config, RateLimits limits) {
        this.identities = identities;
        this.config = config;
        this.limits = limits;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping
    Identity see(@RequestAttribute(AccountFilter.WHO) long account) {
        return identities
                .of(account)
                .map(kept -> new Identity(config.identity(), 1, kept.kind(), kept.lastFour(), config.identityLimit()))
                .orElseGet(() -> new Identity(config.identity(), 0, null, null, null));
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.NOT_OFFERED, ErrorCode.IDENTITY_TAKEN})
    @PostMapping
    Identity give(@RequestAttribute(AccountFilter.WHO) long account, @RequestBody IdentityOrder order) {
        if (!config.identity()) {
            throw Problem.of(ErrorCode.NOT_OFFERED, "No BVN or NIN is taken here.");
        }
        if (limits.take(TRIES, Long.toString(account)) > 0) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(12), "Too many tries. Wait some minutes.");
        }
        if (!identities.keep(account, order.kind(), order.number())) {
            throw Problem.of(ErrorCode.IDENTITY_TAKEN, "This number belongs to another account.");
        }
        return see(account);
    }
}
