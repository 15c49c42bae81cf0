package ng.powerpay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who did what. Taking it along is itself written down. */
@RestController
final class AuditController {

    private static final int PAGE = 50;

    /** In one sheet; more are asked for by time. */
    private static final int MOST_EXPORTED = 10_000;

    private static final int LONGEST = 300;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    /** @param next the number to name as {@code before} for the next page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditPage(
            List<AuditLog.AuditSeen> entries, @Nullable Long next) {}

    /**
     * @param head {@code NUMBER:HASH}, for {@code ./powerpay audit verify --head}; none: nothing is
     * written yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditHead(
            long entries, @Nullable String head, @Nullable Instant at) {}

    private final AuditLog log;
    private final Chain chain;
    private final Audit audit;

    AuditController(AuditLog log, Chain chain, Audit audit) {
        this.log = log;
        this.chain = chain;
        this.audit = audit;
    }

    /**
     * Newest first, each act once. Without a filter everything.
     *
     * @param act how it begins, such as {@code UNMASK}
     * @param subject what it was done to, as its page names it
     */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditPage list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) Entry.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Long before) {
        var filter = filter(who, act, subject).at(outcome, from, until).before(before);
        var found = log.page(checked(filter), PAGE + 1);
        return found.size() <= PAGE
                ? new AuditPage(found, null)
                : new AuditPage(found.subList(0, PAGE), found.get(PAGE - 1).number());
    }

    /** Whoever keeps it elsewhere finds that the end was cut off. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/audit/head", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditHead head() {
        return chain.head()
                .map(head -> new AuditHead(head.number(), head.toString(), head.at()))
                .orElseGet(() -> new AuditHead(0, null, null));
    }

    /** The newest of what fits, as a sheet. */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(value = "/v1/staff/audit/export.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> export(
            @RequestAttribute(Caller.NAME) String reader,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        var filter = checked(filter(who, act, subject).at(null, from, until));
        audit.write(reader, "EXPORT audit", "", Map.of());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(AuditSheet.of(log.page(filter, MOST_EXPORTED)));
    }

    private static AuditLog.Filter filter(@Nullable String who, @Nullable String act, @Nullable String subject) {
        var name = text("who", who);
        return AuditLog.Filter.of(
                name == null ? null : name.toLowerCase(Locale.ROOT), text("act", act), text("subject", subject));
    }

    private static @Nullable String text(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST || given.indexOf('\0') >= 0) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give 1 to " + LONGEST + " characters.");
        }
        return given.strip();
    }

    private static AuditLog.Filter checked(AuditLog.Filter filter) {
        inOurTime("from", filter.from());
        inOurTime("until", filter.until());
        return filter;
    }

    private static void inOurTime(String field, @Nullable Instant given) {
        if (given != null && (given.isBefore(FIRST) || given.isAfter(LAST))) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give a time such as 2026-11-23T08:00:00Z.");
        }
    }
}
