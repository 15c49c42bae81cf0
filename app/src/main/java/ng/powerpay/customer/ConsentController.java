package ng.powerpay.customer;

import java.time.Duration;
import java.util.List;
import ng.powerpay.account.AccountFilter;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the account agreed to; what is optional can be given and taken back here. */
@RestController
@RequestMapping(path = "/v1/account/consents", produces = MediaType.APPLICATION_JSON_VALUE)
final class ConsentController {

    private static final RateLimits.Limit CHANGES = new RateLimits.Limit("consents", 20, Duration.ofHours(1));

    /** What can be chosen: the rest is part of having an account. */
    enum Choice {
        REMINDERS,
        NEWS
    }

    record ConsentOrder(Choice purpose, Boolean given) {

        ConsentOrder {
            Given.in("purpose", purpose);
            Given.in("given", given);
        }
    }

    private final Consents consents;
    private final RateLimits limits;

    ConsentController(Consents consents, RateLimits limits) {
        this.consents = consents;
        this.limits = limits;
    }

    /** The log, newest first: of each purpose the first line counts. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping
    List<Consent> list(@RequestAttribute(AccountFilter.WHO) long account) {
        return consents.of(account);
    }

    @Answers(value = 201, refuses = ErrorCode.SIGN_IN_REQUIRED)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Consent choose(@RequestAttribute(AccountFilter.WHO) long account, @RequestBody ConsentOrder order) {
        if (limits.take(CHANGES, Long.toString(account)) > 0) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(5), "Too many changes. Wait a few minutes.");
        }
        return consents.note(account, Consent.Purpose.valueOf(order.purpose().name()), order.given());
    }
}
