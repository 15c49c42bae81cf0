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
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;

/** Takes back a planned figure whose first day has not come. */
final class FigureWithdrawal implements Approvable {

    private static final String KIND = "FIGURE_WITHDRAWAL";

    /** Which one. */
    private record Content(FigureKind kind, long id) {}

    private final Figures figures;
    private final Catalogue catalogue;
    private final Clock clock;

    FigureWithdrawal(Figures figures, Catalogue catalogue, Clock clock) {
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
        return LocalDate.ofInstant(clock.instant(), TariffImport.LAGOS);
    }

    /** @throws Problem CATALOGUE_ENTRY_NOT_FOUND, FIELD_INVALID when it holds already */
    Proposal proposal(FigureKind kind, long id, String reason) {
        var from = figures.begins(kind, id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ErrorCode.CATALOGUE_ENTRY_NOT_FOUND, "No figure has this number, or it is withdrawn."));
        if (!from.isAfter(today())) {
            throw Given.invalid("id", "It holds since " + from + ". Only a planned one can be withdrawn.");
        }
        var subject = kind + " " + id;
        return new Proposal(KIND, subject, "Withdraw " + subject + " from " + from, new Content(kind, id), reason);
    }

    @Override
    public void carryOut(Approval approval) {
        var content = Json.MAPPER.treeToValue(approval.payload(), Content.class);
        if (!figures.withdraw(content.kind(), content.id(), approval.agreedBy(), today())) {
            throw Problem.of(ErrorCode.STALE_VERSION, "It was withdrawn before, or its first day has come.");
        }
        AfterCommit.run(catalogue::forget);
    }
}
