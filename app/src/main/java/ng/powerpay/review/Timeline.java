package ng.powerpay.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.notify.Messages;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Exchange;
import ng.powerpay.purchase.PurchaseId;
import ng.powerpay.purchase.PurchaseSearch;
import org.jspecify.annotations.Nullable;

/** Everything that happened to a purchase, whoever did it, as one list by time. */
final class Timeline {

    /** What an entry tells of. */
    enum Kind {
        /** The shop moved it, or heard of it. */
        EVENT,
        /** One of us did something. */
        STAFF,
        /** A gateway or vendor was asked. */
        EXCHANGE,
        POSTING,
        MESSAGE,
        REFUND,
        CASE,
        APPROVAL
    }

    /**
     * One thing that happened.
     *
     * @param name what it is called in its kind, such as a move or an account
     * @param by e-mail of who of us did it
     * @param number of the case or approval
     * @param exchange what was asked and answered, redacted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            Kind kind,
            String name,
            String text,
            @Nullable String by,
            @Nullable Kobo amountKobo,
            @Nullable Long number,
            @Nullable Exchange exchange) {

        static Entry of(Instant at, Kind kind, String name, String text) {
            return new Entry(at, kind, name, text, null, null, null, null);
        }

        Entry by(@Nullable String who) {
            return new Entry(at, kind, name, text, who, amountKobo, number, exchange);
        }

        Entry amount(Kobo amount) {
            return new Entry(at, kind, name, text, by, amount, number, exchange);
        }

        Entry numbered(long id) {
            return new Entry(at, kind, name, text, by, amountKobo, id, exchange);
        }
    }

    /** Events that one of us caused; their text begins with who. */
    private static final Set<String> OURS = Set.of(
            Acts.ASKED_NOW,
            Acts.RESEND_ASKED,
            Acts.MESSAGES_AGAIN,
            "PROPOSED",
            "ASSIGNED",
            "DECIDE_VENDED",
            "DECIDE_REFUND",
            "RESUME_PAYMENT",
            "RESUME_PAID",
            "RESUME_VEND",
            "SEND_AGAIN",
            "SETTLE",
            "WRITE_OFF");

    private final ReviewCases cases;
    private final Evidence evidence;
    private final PurchaseSearch search;
    private final Messages messages;
    private final Approvals approvals;

    Timeline(CaseDesk.Known known, Messages messages, Approvals approvals) {
        this.cases = known.cases();
        this.evidence = known.evidence();
        this.search = known.search();
        this.messages = messages;
        this.approvals = approvals;
    }

    /** Oldest first; of one moment, what caused comes before what came of it. */
    List<Entry> of(PurchaseId id) {
        var all = new ArrayList<Entry>();
        search.events(id).forEach(event -> all.add(event(event)));
        evidence.exchanges(id.value()).forEach(one -> all.add(exchange(one)));
        search.postings(id)
                .forEach(one -> all.add(Entry.of(one.at(), Kind.POSTING, one.account(), one.entry())
                        .amount(one.amountKobo())));
        messages.of(id.value())
                .forEach(one -> all.add(Entry.of(
                        one.at(),
                        Kind.MESSAGE,
                        one.channel() + " " + one.kind(),
                        one.text() + (one.carrier() == null ? "" : " by " + one.carrier()))));
        evidence.refunds(id.value()).forEach(one -> refund(one, all));
        cases.of(id.value()).forEach(one -> opened(one, all));
        approvals.about(id.value()).forEach(one -> approval(one, all));
        all.sort(Comparator.comparing(Entry::at).thenComparing(Entry::kind));
        return all;
    }

    private static Entry event(PurchaseSearch.Event event) {
        var who = event.text().split(" ", 2)[0];
        return OURS.contains(event.kind())
                ? Entry.of(event.at(), Kind.STAFF, event.kind(), event.text()).by(who.contains("@") ? who : null)
                : Entry.of(event.at(), Kind.EVENT, event.kind(), event.text());
    }

    private static Entry exchange(Exchange one) {
        var text = one.status() + " in " + one.tookMillis() + " ms";
        return new Entry(one.at(), Kind.EXCHANGE, one.provider() + " " + one.call(), text, null, null, null, one);
    }

    private static void refund(Evidence.RefundSeen one, List<Entry> all) {
        var name = "Refund " + one.number();
        all.add(Entry.of(one.at(), Kind.REFUND, name, "began: " + one.reason()).amount(one.amountKobo()));
        if (one.sentAt() != null) {
            all.add(Entry.of(one.sentAt(), Kind.REFUND, name, "sent to the gateway")
                    .amount(one.amountKobo()));
        }
        if (one.doneAt() != null) {
            all.add(Entry.of(one.doneAt(), Kind.REFUND, name, "given back").amount(one.amountKobo()));
        }
    }

    private static void opened(ReviewCase one, List<Entry> all) {
        all.add(Entry.of(one.openedAt(), Kind.CASE, one.kind(), "opened: " + one.text())
                .numbered(one.id()));
        var at = one.decidedAt();
        if (at != null) {
            all.add(Entry.of(at, Kind.CASE, one.kind(), "ended: " + one.decision())
                    .by(one.decidedBy())
                    .numbered(one.id()));
        }
    }

    private static void approval(Approval one, List<Entry> all) {
        all.add(Entry.of(one.madeAt(), Kind.APPROVAL, one.kind(), "proposed: " + one.summary() + ". " + one.reason())
                .by(one.madeBy())
                .numbered(one.id()));
        var at = one.decidedAt();
        if (at != null) {
            var note = one.note();
            all.add(Entry.of(at, Kind.APPROVAL, one.kind(), one.state() + (note == null ? "" : ": " + note))
                    .by(one.decidedBy())
                    .numbered(one.id()));
        }
    }
}
