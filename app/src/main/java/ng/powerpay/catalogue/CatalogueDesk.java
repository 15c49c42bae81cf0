package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import ng.powerpay.approval.Reason;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterConfig;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What staff see of companies, figures and limits, and what one person may change of them. */
final class CatalogueDesk {

    private static final int LAST_CHANGES = 50;
    private static final long LEAST_LOW = 10_000;
    private static final long LEAST_HIGH = 5_000_000;
    private static final long MOST_LOW = 100_000;
    private static final long MOST_HIGH = 1_000_000_000;
    private static final int MOST_STATES = 12;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHORT_NAME = 20;

    /**
     * The catalogue of one day.
     *
     * @param tariffs that hold on it
     * @param planned that begin later
     * @param fees all that hold or held, the latest first; those after the day are planned
     * @param leastKobo as configured, for companies that name none
     * @param mostKobo as configured
     * @param changes by one person, the newest first
     */
    record CatalogueSeen(
            LocalDate asOf,
            List<CatalogueBook.CompanyEntry> companies,
            List<TariffRow> tariffs,
            List<TariffRow> planned,
            List<Figures.Figure> fees,
            List<Figures.Figure> vat,
            List<CatalogueBook.LimitSeen> limits,
            long leastKobo,
            long mostKobo,
            List<CatalogueBook.ChangeSeen> changes) {}

    /** @param version as it was read */
    record CompanyOrder(String name, String shortName, List<String> states, int position, int version, String reason) {}

    /**
     * @param leastKobo null: as configured
     * @param version as it was read, 0 where there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitOrder(@Nullable Long leastKobo, @Nullable Long mostKobo, int version, String reason) {}

    private final Figures figures;
    private final CatalogueBook book;
    private final Catalogue catalogue;
    private final MeterConfig config;
    private final Clock clock;

    CatalogueDesk(Figures figures, CatalogueBook book, Catalogue catalogue, MeterConfig config, Clock clock) {
        this.figures = figures;
        this.book = book;
        this.catalogue = catalogue;
        this.config = config;
        this.clock = clock;
    }

    /** @param asOf null: today in Lagos */
    CatalogueSeen see(@Nullable LocalDate asOf) {
        var day = asOf == null ? LocalDate.ofInstant(clock.instant(), TariffImport.LAGOS) : asOf;
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw Given.invalid("asOf", "Choose a day from 2000 to 2100.");
        }
        var all = figures.tariffs();
        return new CatalogueSeen(
                day,
                book.companies(),
                holding(all, day),
                all.stream().filter(one -> one.from().isAfter(day)).toList(),
                figures.all(FigureKind.FEE),
                figures.all(FigureKind.VAT),
                book.limits(),
                config.minimum().amount(),
                config.maximum().amount(),
                book.changes(LAST_CHANGES));
    }

    /** Of each place the one that began last; they come by place and day. */
    private static List<TariffRow> holding(List<TariffRow> all, LocalDate day) {
        return List.copyOf(all.stream()
                .filter(one -> one.holdsOn(day))
                .collect(Collectors.toMap(
                        TariffRow::place, one -> one, (_, later) -> later, java.util.LinkedHashMap::new))
                .values());
    }

    /**
     * All tariffs that ever held or will for one company, or for all that have none.
     *
     * @throws Problem COMPANY_NOT_FOUND
     */
    List<TariffRow> history(String company) {
        var common = company.equals("*");
        if (!common) {
            catalogue.company(company);
        }
        return figures.tariffs().stream()
                .filter(one -> common ? one.company() == null : company.equals(one.company()))
                .toList();
    }

    /** @throws Problem COMPANY_NOT_FOUND, STALE_VERSION, FIELD_INVALID */
    void change(String code, CompanyOrder order, String who) {
        var now = company(code);
        var states = Problem.given("states", order.states());
        if (states.isEmpty() || states.size() > MOST_STATES || states.stream().anyMatch(CatalogueDesk::noState)) {
            throw Given.invalid("states", "Name 1 to " + MOST_STATES + " states, such as Lagos.");
        }
        var wanted = new CatalogueBook.CompanyEntry(
                code,
                Given.text("name", order.name(), 2, LONGEST_NAME),
                Given.text("shortName", order.shortName(), 1, LONGEST_SHORT_NAME),
                states,
                now.regulator(),
                position(order.position(), now),
                order.version());
        if (!book.change(wanted, because(order.reason(), who))) {
            throw stale(company(code).spoken());
        }
        catalogue.forget();
    }

    private static boolean noState(@Nullable String state) {
        return state == null || !state.matches("[A-Z][A-Za-z ]{1,29}");
    }

    private int position(int wanted, CatalogueBook.CompanyEntry now) {
        var last = book.companies().size();
        var places = book.companies().stream()
                .map(CatalogueBook.CompanyEntry::position)
                .toList();
        if (wanted != now.position() && !places.contains(wanted)) {
            throw Given.invalid("position", "Choose the place of another company, such as 1 to " + last + ".");
        }
        return wanted;
    }

    private CatalogueBook.CompanyEntry company(String code) {
        return book.company(code)
                .orElseThrow(() -> Problem.field(ErrorCode.COMPANY_NOT_FOUND, "code", "No company has this code."));
    }

    /**
     * Sets the least and most of one sale for a company, or for all that have none of their own.
     *
     * @param company {@code *} for all
     * @throws Problem COMPANY_NOT_FOUND, STALE_VERSION, FIELD_INVALID
     */
    void change(String company, LimitOrder order, String who) {
        if (!company.equals("*")) {
            company(company);
        }
        var least = bound("leastKobo", order.leastKobo(), LEAST_LOW, LEAST_HIGH);
        var most = bound("mostKobo", order.mostKobo(), MOST_LOW, MOST_HIGH);
        var low = Objects.requireNonNullElse(least, config.minimum().amount());
        var high = Objects.requireNonNullElse(most, config.maximum().amount());
        if (low >= high) {
            throw Given.invalid("mostKobo", "The most must be above the least, " + low + " kobo.");
        }
        var wanted = new CatalogueBook.LimitSeen(company, least, most, order.version());
        if (!book.change(wanted, because(order.reason(), who))) {
            throw stale(book.limits().stream()
                    .filter(one -> one.company().equals(company))
                    .map(CatalogueBook.LimitSeen::spoken)
                    .findFirst()
                    .orElse("not set"));
        }
        catalogue.forget();
    }

    private static @Nullable Long bound(String field, @Nullable Long value, long low, long high) {
        if (value != null && (Given.within(field, value, low, high) % 100 != 0)) {
            throw Given.invalid(field, "Choose whole naira.");
        }
        return value;
    }

    static Because because(@Nullable String reason, String who) {
        return new Because(Reason.fitting("reason", reason), who);
    }

    static Problem stale(String now) {
        return Problem.of(ErrorCode.STALE_VERSION, "It is now: " + now + ". Look at it and change it again.");
    }
}
