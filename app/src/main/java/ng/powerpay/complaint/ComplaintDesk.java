package ng.powerpay.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.limit.Guesses;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.Words;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ShortId;
import ng.powerpay.purchase.ByPhone;
import ng.powerpay.purchase.State;
import org.jspecify.annotations.Nullable;

/**
 * Takes complaints, opens them to those who made them, and tells customers by SMS and mail what
 * became of them. A message that cannot be queued after its entry was kept is missing, the entry is
 * not.
 */
final class ComplaintDesk {

    static final String PREFIX = "CP";

    /** The kind of case that calls people when one is late. */
    static final String CASE = "COMPLAINT_LONG";

    private static final int MOST_A_DAY = 5;
    private static final int MOST_ENTRIES = 20;

    /** Nobody has shown to have the phone or the mail that a complaint names. */
    private static final RateLimits.Limit RECEIVED = new RateLimits.Limit("complaint-received", 3, Duration.ofDays(1));

    private static final Duration WORTH = Duration.ofDays(1);
    private static final DateTimeFormatter LAGOS =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Africa/Lagos"));

    /** What it tells people in. */
    record Telling(Notices notices, Words words, String page, RateLimits limits) {}

    /** @param fresh whether this very call made it */
    record Taken(Complaint complaint, boolean fresh) {}

    private final Complaints complaints;
    private final ComplaintConfig config;
    private final ByPhone purchases;
    private final Guesses guesses;
    private final Telling telling;
    private final EscalationPath path;

    ComplaintDesk(Complaints complaints, ComplaintConfig config, ByPhone purchases, Guesses guesses, Telling telling) {
        this.complaints = complaints;
        this.config = config;
        this.purchases = purchases;
        this.guesses = guesses;
        this.telling = telling;
        this.path = new EscalationPath(config, telling.words());
    }

    /** @throws Problem PURCHASE_NOT_FOUND, TOO_MANY_REQUESTS, IDEMPOTENCY_KEY_REUSED */
    Taken take(String key, ComplaintOrder order) {
        var known = known(key, order);
        if (known.isPresent()) {
            return new Taken(view(known.get()), false);
        }
        var reference = order.reference();
        var purchase = reference == null ? null : purchases.owned(reference, order.phone());
        var number = ShortId.fresh(PREFIX);
        var id = purchase == null ? null : purchase.id().value();
        var within = config.deadlines().of(order.kind());
        if (!complaints.insert(
                new Complaints.New(number, key, order, id, within, beingDone(order, purchase)), MOST_A_DAY)) {
            // The same at the same moment; else the phone made too many.
            return new Taken(view(known(key, order).orElseThrow(ComplaintDesk::tooMany)), false);
        }
        var row = get(number);
        acknowledge(row);
        return new Taken(view(row), true);
    }

    private Optional<ComplaintRow> known(String key, ComplaintOrder order) {
        return complaints.underKey(key, order.hash()).map(keyed -> {
            if (!keyed.sameInput()) {
                throw Problem.field(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        "Idempotency-Key",
                        "Another complaint was made under this key. Use a fresh key.");
            }
            return keyed.row();
        });
    }

    private static Problem tooMany() {
        return Problem.later(
                ErrorCode.TOO_MANY_REQUESTS,
                Duration.ofHours(12),
                "This phone made %d complaints today. Add to one of them, or come back tomorrow."
                        .formatted(MOST_A_DAY));
    }

    /** What becomes of the purchase, where anything does. */
    private @Nullable String beingDone(ComplaintOrder order, ByPhone.@Nullable Seen purchase) {
        if (purchase == null) {
            return null;
        }
        if (purchase.state() == State.AWAITING_PAYMENT || purchase.state() == State.EXPIRED) {
            purchases.hurry(purchase);
        }
        var key = "purchase." + purchase.state();
        return telling.words().has(key)
                ? telling.words()
                        .say(
                                order.spoken(),
                                key,
                                Map.of(
                                        "company", purchase.companyName(),
                                        "money", purchase.owed().spoken()))
                : null;
    }

    /** @throws Problem COMPLAINT_NOT_FOUND or TOO_MANY_REQUESTS */
    Complaint see(String typed, String lastFour) {
        return view(owned(typed, lastFour));
    }

    private ComplaintRow owned(String typed, String lastFour) {
        var number = ShortId.typed(PREFIX, typed).orElseThrow(ComplaintDesk::notFound);
        return guesses.owned(number, () -> complaints.find(number), row -> row.isOf(lastFour), ComplaintDesk::notFound);
    }

    static Problem notFound() {
        return Problem.of(
                ErrorCode.COMPLAINT_NOT_FOUND,
                "No complaint has this number together with this phone's last four digits.");
    }

    /** @throws Problem COMPLAINT_NOT_FOUND, FIELD_INVALID when it takes nothing more */
    Complaint add(String typed, String lastFour, String key, ComplaintAnswer answer) {
        var row = owned(typed, lastFour);
        var within = config.deadlines().of(row.kind());
        if (!complaints.add(row, key, answer.text(), within, MOST_ENTRIES)) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID,
                    "text",
                    "This complaint takes nothing more: it was closed more than 30 days ago, or you wrote %d times."
                                    .formatted(MOST_ENTRIES)
                            + " Make a new one and name this one's number.");
        }
        return view(get(row.number()));
    }

    private void acknowledge(ComplaintRow row) {
        telling.notices()
                .tell(notices("COMPLAINT_RECEIVED", row).stream()
                        .filter(one -> telling.limits().take(RECEIVED, String.valueOf(one.phone()) + one.email()) == 0)
                        .toList());
    }

    /** Queues what tells the customer. */
    void tell(String kind, ComplaintRow row) {
        telling.notices().tell(notices(kind, row));
    }

    private List<Notice> notices(String kind, ComplaintRow row) {
        var values =
                Map.of("number", row.number(), "due", spoken(row.times().due()), "page", telling.page() + row.number());
        var customer = row.customer();
        var notices =
                new ArrayList<>(List.of(Notice.bySms(kind, customer.phone(), customer.language(), values, WORTH)));
        var email = customer.email();
        if (email != null) {
            notices.add(Notice.byMail(kind, email, customer.language(), values, WORTH));
        }
        return notices;
    }

    private static String spoken(Instant at) {
        return LAGOS.format(at);
    }

    private Complaint view(ComplaintRow row) {
        return Complaint.of(row, complaints.said(row.number()), path.of(row));
    }

    private ComplaintRow get(String number) {
        return complaints.find(number).orElseThrow(ComplaintDesk::notFound);
    }
}
