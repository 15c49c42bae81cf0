package ng.powerpay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Purchases as staff look for them; {@code staff} has checked who asks. */
@RestController
final class SearchController {

    private static final int MOST = 100;
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    /** At a time, of a process: the shop's own work comes first. */
    private static final int EXPORTS = 2;

    /** Hears of exports before anything is shown: who takes along what. */
    @FunctionalInterface
    interface Witness {

        void exports(String who, PurchaseSought asked);
    }

    /**
     * A page, newest first.
     *
     * @param readAs what the query may be; absent without one
     * @param nextCursor absent at the end; it may be there although this page is short or empty: then
     *     only the newest so many were looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PurchasePage(
            List<Found> purchases,
            @Nullable List<SearchKey.Kind> readAs,
            @Nullable String nextCursor) {}

    /** @param atMost what an export has at most */
    record RowCount(long rows, boolean more, long atMost) {}

    private final FoundPurchases found;
    private final Witness witness;
    private final Clock clock;
    private final Semaphore exports = new Semaphore(EXPORTS);

    SearchController(FoundPurchases found, Witness witness, Clock clock) {
        this.found = found;
        this.witness = witness;
        this.clock = clock;
    }

    @Allowed(everyMember = true)
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/purchases", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchasePage list(
            PurchaseSought asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        var filter = asked.checked();
        var page = found.page(filter, cursor == null ? null : Place.read(cursor), limit);
        var key = filter.key();
        return new PurchasePage(
                page.rows(),
                key == null
                        ? null
                        : key.lookups().stream().map(SearchKey.Lookup::kind).toList(),
                page.next() == null ? null : page.next().text());
    }

    /** How many rows the export of this filter would have. */
    @Allowed(everyMember = true)
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/purchases/count", produces = MediaType.APPLICATION_JSON_VALUE)
    RowCount count(PurchaseSought asked) {
        var count = found.count(asked.bounded(today()));
        return new RowCount(count.rows(), count.more(), FoundPurchases.MOST);
    }

    /** Exactly this filter as a table; without a key and without days the last 92 days. */
    @Allowed({Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/purchases/export.csv", produces = "text/csv;charset=UTF-8")
    void export(PurchaseSought asked, @RequestAttribute(StaffFilter.WHO) String who, HttpServletResponse response)
            throws IOException {
        var filter = asked.bounded(today());
        if (!exports.tryAcquire()) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Duration.ofSeconds(20),
                    "Other exports are being made: wait for them.");
        }
        try {
            witness.exports(who, asked);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("Powerpay-Most-Rows", Integer.toString(FoundPurchases.MOST));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"purchases-%s.csv\"".formatted(today()));
            new ExportSheet(found).write(filter, response.getOutputStream());
        } finally {
            exports.release();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAGOS);
    }
}
