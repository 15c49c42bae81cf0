package ng.powerpay.customer;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.notify.Notice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the reminders that are due. Any number of processes may do so at once: the one that moves a
 * reminder on to its next look sends it, in the same transaction.
 */
public final class SendReminders {

    /** Hands a notice to those who send it, as part of the caller's transaction. */
    @FunctionalInterface
    public interface Teller {
        void tell(Notice notice);
    }

    /** What is read and written. */
    record Stores(Reminders reminders, SavedMeters meters, PurchaseLinks purchases) {}

    private static final Logger LOG = LoggerFactory.getLogger(SendReminders.class);
    private static final int TOGETHER = 200;
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);

    private final Stores stores;
    private final TransactionOperations whole;
    private final Teller teller;
    private final URI shop;
    private final Clock clock;

    SendReminders(Stores stores, TransactionOperations whole, Teller teller, URI shop, Clock clock) {
        this.stores = stores;
        this.whole = whole;
        this.teller = teller;
        this.shop = shop;
        this.clock = clock;
    }

    /** One turn: everything that is due now. */
    public void run() {
        var now = clock.instant();
        while (true) {
            var due = stores.reminders().due(now, TOGETHER);
            var moved = due.stream().filter(one -> look(one, now)).count();
            if (due.size() < TOGETHER || moved == 0) {
                return;
            }
        }
    }

    /** One that cannot be looked at must not keep the others: it comes again. */
    private boolean look(Reminders.Due due, Instant now) {
        var timetable = due.kept().reminder().timetable();
        try {
            return Boolean.TRUE.equals(whole.execute(_ -> {
                var notice = notice(due, timetable, now);
                var told = notice == null ? null : notice.last();
                var moved = stores.reminders().moveOn(due, timetable.after(now), told);
                if (moved && notice != null) {
                    teller.tell(notice.notice());
                }
                return moved;
            }));
        } catch (RuntimeException e) {
            LOG.error("reminder {} comes again in an hour: {}", due.id(), e.toString());
            return stores.reminders().moveOn(due, now.plus(AGAIN), null);
        }
    }

    /** @param last the newest purchase there is; null: none */
    private record Told(Notice notice, @Nullable String last) {}

    /** Null when there is nothing to tell, nobody to tell it to, or it is night. */
    private @Nullable Told notice(Reminders.Due due, Timetable timetable, Instant now) {
        var reminder = due.kept().reminder();
        var worth = Timetable.worth(now);
        var sms = reminder.channel() == Reminder.By.SMS;
        var to = sms ? due.phone() : due.email();
        if (worth.isZero() || to == null || !due.agreed()) {
            return null;
        }
        var meter = stores.meters().find(due.account(), Long.parseLong(reminder.meterId()));
        if (meter.isEmpty()) {
            return null;
        }
        var fillings = stores.purchases().filled(due.account(), meter.get().meter());
        if (!timetable.isDue(fillings, due.kept().toldFor(), now)) {
            return null;
        }
        var kind = timetable.kind() == Reminder.Kind.RUN_OUT ? "REMINDER_RUN_OUT" : "REMINDER_PLANNED";
        var values = values(reminder, meter.get(), Estimate.of(fillings));
        return new Told(
                new Notice(kind, sms ? to : null, sms ? null : to, due.language(), values, worth),
                fillings.isEmpty() ? null : fillings.getFirst().purchase());
    }

    /**
     * The link names the meter by its number in the list, which opens nothing to who is not signed
     * in.
     */
    private Map<String, String> values(Reminder reminder, SavedMeter meter, Estimate estimate) {
        var runsOut = estimate.runsOutOn();
        var amount = reminder.amountKobo();
        return Map.of(
                "meter",
                meter.name(),
                "day",
                runsOut == null ? "" : DAY.format(runsOut),
                "amount",
                amount == null ? "" : amount.spoken(),
                "page",
                shop.resolve("/?m=" + meter.id()).toString());
    }
}
