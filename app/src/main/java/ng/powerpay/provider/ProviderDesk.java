package ng.powerpay.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What staff see of all providers, and switch. */
public final class ProviderDesk {

    private static final int LAST_ANSWERS = 5;
    private static final int LAST_CHANGES = 50;

    /** One answer in short. */
    public record AnswerSeen(Instant at, String call, String status, long tookMillis) {}

    /**
     * A vendor for one company.
     *
     * @param on its own switch; it sells when the vendor's is on too
     */
    public record CompanySeen(String code, String name, boolean on, Health health) {}

    /**
     * @param floatKobo our money there; absent for gateways, and until the vendor has said it
     * @param companies empty for a gateway
     * @param lastAnswers the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProviderSeen(
            Kind kind,
            String name,
            boolean on,
            Health health,
            @Nullable Kobo floatKobo,
            boolean floatLow,
            List<CompanySeen> companies,
            List<AnswerSeen> lastAnswers) {}

    /**
     * @param changes the newest first
     * @param warning what customers cannot do now because of what is switched off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProvidersSeen(
            List<ProviderSeen> providers,
            List<Switches.SwitchChange> changes,
            @Nullable String warning) {}

    /** @param company absent: the provider as a whole */
    public record SwitchOrder(
            Kind kind, String name, @Nullable String company, boolean on, String reason) {

        /** @throws Problem FIELD_MISSING, FIELD_INVALID */
        public SwitchOrder {
            given("kind", kind);
            given("name", name);
            given("reason", reason);
            reason = reason.strip();
            if (reason.length() < 3 || reason.length() > 500 || reason.indexOf('\0') >= 0) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "reason", "Say why in 3 to 500 characters.");
            }
        }

        private static void given(String field, @Nullable Object value) {
            if (value == null) {
                throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
            }
        }

        String place() {
            return company == null ? Switches.ALL : company;
        }
    }

    private final Roster roster;
    private final SqlSwitches switches;
    private final Measurements measurements;
    private final Exchanges exchanges;

    ProviderDesk(Roster roster, SqlSwitches switches, Measurements measurements, Exchanges exchanges) {
        this.roster = roster;
        this.switches = switches;
        this.measurements = measurements;
        this.exchanges = exchanges;
    }

    public ProvidersSeen see() {
        return new ProvidersSeen(
                roster.providers().stream().map(this::seen).toList(), switches.history(LAST_CHANGES), warning());
    }

    private ProviderSeen seen(Roster.Listed one) {
        var left = one.kind() == Kind.VENDOR ? roster.floatAt(one.name()) : Optional.<Roster.Left>empty();
        return new ProviderSeen(
                one.kind(),
                one.name(),
                switches.isOn(one.kind(), one.name()),
                measurements.of(one.kind(), one.name()),
                left.map(Roster.Left::amount).orElse(null),
                left.map(Roster.Left::low).orElse(false),
                companies(one),
                exchanges.last(one.name(), LAST_ANSWERS).stream()
                        .map(last -> new AnswerSeen(last.at(), last.call(), last.status(), last.tookMillis()))
                        .toList());
    }

    private List<CompanySeen> companies(Roster.Listed vendor) {
        return roster.companies().stream()
                .filter(company -> vendor.companies().contains(company.code()))
                .map(company -> new CompanySeen(
                        company.code(),
                        company.name(),
                        switches.isOnItself(vendor.kind(), vendor.name(), company.code()),
                        measurements.of(vendor.name(), company.code())))
                .toList();
    }

    private @Nullable String warning() {
        var gateways = roster.providers().stream().filter(one -> one.kind() == Kind.GATEWAY);
        if (gateways.noneMatch(one -> switches.isOn(one.kind(), one.name()))) {
            return "No gateway is switched on: nobody can pay now. The shop says so to customers.";
        }
        var unsold = roster.companies().stream()
                .filter(company -> !roster.isSold(company.code(), switches))
                .map(Roster.Served::name)
                .collect(Collectors.joining(", "));
        return unsold.isEmpty() ? null : "No vendor is switched on for " + unsold + ". The shop says so to customers.";
    }

    /**
     * Switches, whatever becomes of the shop by it.
     *
     * @throws Problem PROVIDER_NOT_FOUND
     */
    public ProvidersSeen change(SwitchOrder order, String by) {
        var known = roster.providers().stream()
                .anyMatch(one -> one.kind() == order.kind()
                        && one.name().equals(order.name())
                        && (order.company() == null || one.companies().contains(order.company())));
        if (!known) {
            throw Problem.of(ErrorCode.PROVIDER_NOT_FOUND, "No such gateway, or no such vendor for this company.");
        }
        switches.change(order, by);
        return see();
    }
}
