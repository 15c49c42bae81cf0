package ng.powerpay.customer;

import java.time.Clock;
import java.util.List;
import ng.powerpay.account.AccountFilter;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminders to buy. To make one is to agree to be reminded. */
@RestController
@RequestMapping(path = "/v1/account/reminders", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReminderController {

    private final SendReminders.Stores stores;
    private final Consents consents;
    private final Clock clock;

    ReminderController(SendReminders.Stores stores, Consents consents, Clock clock) {
        this.stores = stores;
        this.consents = consents;
        this.clock = clock;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping
    List<Reminder> list(@RequestAttribute(AccountFilter.WHO) long account) {
        return stores.reminders().of(account).stream()
                .map(kept -> seen(account, kept))
                .toList();
    }

    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND, ErrorCode.TOO_MANY_KEPT})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reminder add(@RequestAttribute(AccountFilter.WHO) long account, @RequestBody ReminderOrder order) {
        var meter = stores.meters().find(account, Given.number(order.meterId()));
        if (meter.isEmpty()) {
            throw Given.notFound();
        }
        if (!stores.reminders().reaches(account, order.channel())) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "channel", "Your account has nothing to be reached at there.");
        }
        var made = stores.reminders()
                .add(account, order, order.timetable().after(clock.instant()))
                .orElseThrow(() ->
                        Given.tooMany("An account keeps " + Reminders.MOST + " reminders. Remove one of them first."));
        consents.note(account, Consent.Purpose.REMINDERS, true);
        return seen(account, made);
    }

    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestAttribute(AccountFilter.WHO) long account, @PathVariable String id) {
        if (!stores.reminders().remove(account, Given.number(id))) {
            throw Given.notFound();
        }
    }

    /** Of one that is looked at every day: when it would be told, as things stand. */
    private Reminder seen(long account, Reminders.Kept kept) {
        var reminder = kept.reminder();
        if (reminder.kind() != Reminder.Kind.RUN_OUT) {
            return reminder;
        }
        return reminder.at(stores.meters()
                .find(account, Long.parseLong(reminder.meterId()))
                .map(meter -> stores.purchases().filled(account, meter.meter()))
                .map(fillings -> reminder.timetable().tells(fillings, kept.toldFor(), clock.instant()))
                .orElse(null));
    }
}
