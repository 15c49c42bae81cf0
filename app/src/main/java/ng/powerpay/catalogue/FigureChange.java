package ng.powerpay.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Proposal;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;

/**
 * A new service fee or VAT rate from tomorrow on at the earliest, so that one day has one of them.
 */
final class FigureChange implements Approvable {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private final FigureKind figure;
    private final Figures figures;
    private final Catalogue catalogue;
    private final Clock clock;

    FigureChange(FigureKind figure, Figures figures, Catalogue catalogue, Clock clock) {
        this.figure = figure;
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return figure + "_CHANGE";
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.FINANCE, Role.ADMINISTRATOR);
    }

    private LocalDate first() {
        return LocalDate.ofInstant(clock.instant(), TariffImport.LAGOS).plusDays(1);
    }

    /** @throws Problem FIELD_MISSING, FIELD_INVALID */
    Proposal proposal(Figures.Planned wanted, String reason) {
        var from = Given.day("from", wanted.from(), first());
        var source = Given.text("source", wanted.source(), SHORTEST, LONGEST);
        if (figures.all(figure).stream().anyMatch(one -> one.from().equals(from))) {
            throw Given.invalid("from", "One begins that day already; withdraw it first, or choose another day.");
        }
        return new Proposal(
                kind(),
                figure + " " + from,
                said(wanted.value()) + " from " + from + " (" + source + ")",
                new Figures.Planned(wanted.value(), from, source),
                reason);
    }

    private String said(long value) {
        return figure == FigureKind.FEE
                ? "Service fee " + new Kobo(value).spoken() + " before VAT"
                : "VAT " + value / 100 + "." + (value % 100 < 10 ? "0" : "") + value % 100 + " %";
    }

    @Override
    public void carryOut(Approval approval) {
        var planned = Json.MAPPER.treeToValue(approval.payload(), Figures.Planned.class);
        if (planned.from().isBefore(first())) {
            throw Problem.of(ErrorCode.STALE_VERSION, "Its first day has come. Propose it again from a later day.");
        }
        if (!figures.add(figure, planned, new Figures.Two(approval.madeBy(), approval.agreedBy()))) {
            throw Problem.of(ErrorCode.STALE_VERSION, "Another one begins that day by now.");
        }
        AfterCommit.run(catalogue::forget);
    }
}
