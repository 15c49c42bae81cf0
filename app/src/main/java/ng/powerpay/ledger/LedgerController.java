package ng.powerpay.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.Csv;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where staff walk through the books: accounts, their postings, the entries these belong to. */
@RestController
final class LedgerController {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    /**
     * Postings of an account, the newest first.
     *
     * @param openingKobo on the account when the time asked for begins
     * @param closingKobo and when it ends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostingPage(
            String account,
            AccountKind kind,
            Instant from,
            Instant until,
            Kobo openingKobo,
            Kobo closingKobo,
            List<Journal.LedgerPosting> postings,
            @Nullable String nextCursor) {}

    /** @param sumKobo zero, or something is wrong */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            String entry, Instant at, @Nullable String purchaseId, List<Journal.LedgerPosting> lines, Kobo sumKobo) {}

    private final Balances balances;
    private final Journal journal;
    private final Clock clock;

    LedgerController(Balances balances, Journal journal, Clock clock) {
        this.balances = balances;
        this.journal = journal;
        this.clock = clock;
    }

    /** From the beginning until now, unless asked otherwise. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.BOOKING_NOT_FOUND})
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/ledger/accounts/{account}/postings", produces = MediaType.APPLICATION_JSON_VALUE)
    PostingPage postings(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        var span = span(from, until);
        if (!known(account) || !journal.has(account)) {
            throw Problem.of(ErrorCode.BOOKING_NOT_FOUND, "Nothing was ever posted to this account.");
        }
        var found = journal.of(account, span, cursor == null ? null : before(cursor), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new PostingPage(
                account,
                AccountKind.of(account),
                span.from(),
                span.until(),
                balances.of(account, span.from()),
                balances.of(account, span.until()),
                page,
                found.size() > limit ? cursor(page.getLast()) : null);
    }

    private Journal.Span span(@Nullable Instant from, @Nullable Instant until) {
        var span = new Journal.Span(
                from == null ? BookTime.FIRST : BookTime.checked("from", from),
                until == null ? clock.instant() : BookTime.checked("until", until));
        if (span.until().isBefore(span.from())) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "until", "It ends before it begins.");
        }
        return span;
    }

    private static boolean known(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private static String cursor(Journal.LedgerPosting last) {
        var text = last.at() + "|" + last.entry();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Journal.Before before(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            if (!known(parts[1])) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new Journal.Before(BookTime.checked("cursor", Instant.parse(parts[0])), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "cursor", "Use nextCursor as it was given.");
        }
    }

    /** One entry by its name, such as PP7K2M9QXD4T/paid: what it moved, from where to where. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.BOOKING_NOT_FOUND})
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/ledger/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    EntryView entry(@RequestParam String entry) {
        var lines = known(entry) ? journal.entry(entry) : List.<Journal.LedgerPosting>of();
        if (lines.isEmpty()) {
            throw Problem.of(ErrorCode.BOOKING_NOT_FOUND, "No entry has this name.");
        }
        var first = lines.getFirst();
        var sum = lines.stream().map(Journal.LedgerPosting::amountKobo).reduce(Kobo.ZERO, Kobo::plus);
        return new EntryView(entry, first.at(), first.purchaseId(), lines, sum);
    }

    /** Now, unless asked for another time. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/trial-balance", produces = MediaType.APPLICATION_JSON_VALUE)
    TrialBalance trial(@RequestParam(required = false) @Nullable Instant at) {
        var instant = at == null ? clock.instant() : BookTime.checked("at", at);
        return TrialBalance.of(instant, balances.all(instant));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.FINANCE, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/trial-balance.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> trialSheet(@RequestParam(required = false) @Nullable Instant at) {
        var trial = trial(at);
        var rows = trial.accounts().stream()
                .map(one -> List.<Object>of(one.account(), one.kind(), naira(one.debitKobo()), naira(one.creditKobo())))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trial-balance.csv\"")
                .body(Csv.text(List.of("account", "kind", "debit_naira", "credit_naira"), rows));
    }

    /** A number, so that a spreadsheet can add it up. */
    private static BigDecimal naira(Kobo amount) {
        return BigDecimal.valueOf(amount.amount(), 2);
    }
}
