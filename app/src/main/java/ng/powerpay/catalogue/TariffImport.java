package ng.powerpay.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.approval.Proposal;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.Company;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;

/** Lists of tariffs: looked at by one, proposed whole, and added when another person agrees. */
final class TariffImport implements Approvable {

    static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final String KIND = "TARIFF_IMPORT";
    private static final int NAMED = 3;

    /** What is kept until somebody agrees. */
    private record Content(String basis, List<TariffLine> tariffs) {}

    /** Whose tariffs these are, and where they are shown. */
    private final Figures figures;

    private final Catalogue catalogue;
    private final Clock clock;

    TariffImport(Figures figures, Catalogue catalogue, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAGOS);
    }

    /** @throws Problem FIELD_MISSING, FIELD_INVALID when it is no such list at all */
    TariffPreview preview(@Nullable String csv) {
        var companies = catalogue.companies().stream().map(Company::code).collect(Collectors.toSet());
        var lines = new TariffSheet(companies).read(csv);
        return TariffPreview.of(figures.basis(), lines, figures.tariffs(), today());
    }

    /**
     * What a person wants.
     *
     * @param basis of the preview that was looked at
     */
    record Wish(String csv, String basis, String reason) {}

    /** @throws Problem IMPORT_REFUSED, STALE_VERSION, APPROVAL_OPEN, and as {@link #preview} */
    Approval propose(Wish wish, Approvals approvals, String who) {
        demandSame(Problem.given("basis", wish.basis()));
        var seen = preview(wish.csv());
        if (seen.refused() > 0) {
            throw Problem.field(
                    ErrorCode.IMPORT_REFUSED, "csv", seen.refused() + " lines are refused. Nothing was proposed.");
        }
        var fresh = seen.fresh();
        if (fresh.isEmpty()) {
            throw Problem.field(ErrorCode.IMPORT_REFUSED, "csv", "All of it is in the catalogue already.");
        }
        var content = new Content(seen.basis(), fresh);
        return approvals.propose(new Proposal(KIND, "tariffs", summary(fresh), content, wish.reason()), who);
    }

    private static String summary(List<TariffLine> fresh) {
        var first = fresh.stream().limit(NAMED).map(TariffLine::spoken).collect(Collectors.joining("; "));
        return fresh.size()
                + (fresh.size() == 1 ? " tariff: " : " tariffs: ")
                + first
                + (fresh.size() > NAMED ? "; and more" : "");
    }

    private void demandSame(String basis) {
        if (!basis.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
            throw Given.invalid("basis", "Use the basis as it was given.");
        }
        var now = figures.basis();
        if (!now.equals(basis)) {
            throw Problem.of(ErrorCode.STALE_VERSION, "Tariffs have changed since the preview. " + changed(basis));
        }
    }

    private String changed(String basis) {
        var added = figures.addedSince(basis);
        return (added.isEmpty()
                        ? "A planned one was withdrawn."
                        : "Added: "
                                + added.stream()
                                        .map(row -> row.place().spoken() + " from " + row.from())
                                        .collect(Collectors.joining(", "))
                                + ".")
                + " Look at the list again.";
    }

    @Override
    public void carryOut(Approval approval) {
        var content = Json.MAPPER.treeToValue(approval.payload(), Content.class);
        figures.lock();
        demandSame(content.basis());
        var today = today();
        content.tariffs().stream()
                .filter(one -> one.from().isBefore(today))
                .findFirst()
                .ifPresent(late -> {
                    throw Problem.of(
                            ErrorCode.STALE_VERSION,
                            "The first day of " + late.spoken() + " is over. Propose it again from another day.");
                });
        figures.add(content.tariffs(), new Figures.Two(approval.madeBy(), approval.agreedBy()));
        AfterCommit.run(catalogue::forget);
    }
}
