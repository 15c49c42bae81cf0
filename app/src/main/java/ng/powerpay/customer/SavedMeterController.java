package ng.powerpay.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.account.AccountFilter;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The meters that an account keeps, and what each of them uses. */
@RestController
@RequestMapping(path = "/v1/account/meters", produces = MediaType.APPLICATION_JSON_VALUE)
final class SavedMeterController {

    /** Each may cost a call to a vendor. */
    private static final RateLimits.Limit SAVED = new RateLimits.Limit("saved-meters", 60, Duration.ofHours(1));

    record MeterRename(String name) {

        MeterRename {
            name = Given.name("name", name);
        }
    }

    /** Who knows meters, and how often they may be asked. */
    record Asked(Catalogue catalogue, MeterLookup lookup, RateLimits limits) {}

    private final SavedMeters meters;
    private final PurchaseLinks purchases;
    private final Asked asked;
    private final Clock clock;

    SavedMeterController(SavedMeters meters, PurchaseLinks purchases, Asked asked, Clock clock) {
        this.meters = meters;
        this.purchases = purchases;
        this.asked = asked;
        this.clock = clock;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping
    List<SavedMeter> list(@RequestAttribute(AccountFilter.WHO) long account) {
        return meters.of(account);
    }

    /** The same meter again gets the new name. */
    @Answers(
            value = 201,
            refuses = {
                ErrorCode.SIGN_IN_REQUIRED,
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.METER_NOT_FOUND,
                ErrorCode.METER_WRONG_TYPE,
                ErrorCode.VENDOR_UNAVAILABLE,
                ErrorCode.COMPANY_PAUSED,
                ErrorCode.TOO_MANY_KEPT
            })
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedMeter save(@RequestAttribute(AccountFilter.WHO) long account, @RequestBody MeterOrder order) {
        if (asked.limits.take(SAVED, Long.toString(account)) > 0) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS, Duration.ofMinutes(5), "Too many meters were saved. Wait a little.");
        }
        asked.catalogue.company(order.company());
        var verified = asked.lookup.verified(order.meter());
        return meters.save(account, verified, order.name())
                .orElseThrow(() ->
                        Given.tooMany("An account keeps " + SavedMeters.MOST + " meters. Remove one of them first."));
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @PutMapping("/{id}")
    SavedMeter rename(
            @RequestAttribute(AccountFilter.WHO) long account, @PathVariable String id, @RequestBody MeterRename name) {
        return meters.rename(account, Given.number(id), name.name()).orElseThrow(Given::notFound);
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestAttribute(AccountFilter.WHO) long account, @PathVariable String id) {
        if (!meters.remove(account, Given.number(id))) {
            throw Given.notFound();
        }
    }

    /** By what the account bought for it. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @GetMapping("/{id}/usage")
    Usage usage(@RequestAttribute(AccountFilter.WHO) long account, @PathVariable String id) {
        var meter = meters.find(account, Given.number(id)).orElseThrow(Given::notFound);
        return Usage.of(meter.number(), purchases.filled(account, meter.meter()), clock.instant());
    }
}
