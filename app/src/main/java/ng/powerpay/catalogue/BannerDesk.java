package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.meter.Banner;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Banners as staff make them: short, for a while, and few at a time. */
final class BannerDesk {

    /** More than that nobody reads, and every first page pays for them. */
    static final int MOST_AT_ONCE = 3;

    private static final int LONGEST = 140;
    private static final int LISTED = 50;
    private static final Duration LONGEST_SHOWN = Duration.ofDays(90);

    /**
     * What a person wants to be shown.
     *
     * @param company null: to all customers
     * @param texts by language; English is needed and stands in for those that are missing
     * @param version 0 for a new one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BannerOrder(
            Banner.Kind kind,
            @Nullable String company,
            Map<Language, String> texts,
            Instant from,
            Instant until,
            int version,
            String reason) {}

    /** @param version as it was read */
    record BannerEnd(int version, String reason) {}

    private final BannerBook book;
    private final Catalogue catalogue;
    private final Clock clock;

    BannerDesk(BannerBook book, Catalogue catalogue, Clock clock) {
        this.book = book;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<BannerBook.BannerSeen> list() {
        return book.newest(LISTED);
    }

    /** @throws Problem FIELD_MISSING, FIELD_INVALID, COMPANY_NOT_FOUND */
    void add(BannerOrder order, String who) {
        keep(wanted(0, order, 0), order.reason(), who);
    }

    /** @throws Problem as {@link #add}, CATALOGUE_ENTRY_NOT_FOUND, STALE_VERSION */
    void change(long id, BannerOrder order, String who) {
        find(id);
        keep(wanted(id, order, Math.max(order.version(), 1)), order.reason(), who);
    }

    /** It is shown no more from now on. */
    void end(long id, BannerEnd end, String who) {
        var seen = find(id);
        var now = clock.instant();
        var until = seen.from().isAfter(now) ? seen.from() : now;
        if (!seen.until().isAfter(now)) {
            throw Given.invalid("id", "It has ended.");
        }
        var ended = new BannerBook.BannerSeen(
                id, seen.kind(), seen.company(), seen.texts(), seen.from(), until, end.version());
        keep(ended, end.reason(), who);
    }

    private void keep(BannerBook.BannerSeen wanted, @Nullable String reason, String who) {
        if (!book.keep(wanted, CatalogueDesk.because(reason, who))) {
            throw CatalogueDesk.stale(find(wanted.id()).spoken());
        }
        catalogue.forget();
    }

    private BannerBook.BannerSeen find(long id) {
        return book.find(id)
                .orElseThrow(() -> Problem.of(ErrorCode.CATALOGUE_ENTRY_NOT_FOUND, "No banner has this number."));
    }

    private BannerBook.BannerSeen wanted(long id, BannerOrder order, int version) {
        var company = order.company();
        if (company != null) {
            catalogue.company(company);
        }
        var from = Problem.given("from", order.from());
        var until = Problem.given("until", order.until());
        var now = clock.instant();
        if (from.isBefore(now.minus(LONGEST_SHOWN)) || from.isAfter(now.plus(LONGEST_SHOWN))) {
            throw Given.invalid("from", "Choose a moment within 90 days.");
        }
        if (!until.isAfter(from) || !until.isAfter(now) || until.isAfter(from.plus(LONGEST_SHOWN))) {
            throw Given.invalid("until", "It must come after the beginning and now, within 90 days.");
        }
        var made = new BannerBook.BannerSeen(
                id, Problem.given("kind", order.kind()), company, texts(order.texts()), from, until, version);
        if (book.beside(made) >= MOST_AT_ONCE) {
            throw Given.invalid("from", "At that time " + MOST_AT_ONCE + " others are shown. End one first.");
        }
        return made;
    }

    private static Map<String, String> texts(@Nullable Map<Language, String> given) {
        var texts = new LinkedHashMap<String, String>();
        for (var one : Problem.given("texts", given).entrySet()) {
            var field = "texts." + one.getKey().code();
            texts.put(one.getKey().code(), Given.text(field, one.getValue(), 5, LONGEST));
        }
        if (!texts.containsKey("en")) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "texts.en", "English is needed.");
        }
        return texts;
    }
}
