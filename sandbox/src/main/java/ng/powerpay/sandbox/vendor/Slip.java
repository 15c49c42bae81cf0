package ng.powerpay.sandbox.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;

/** One sale as the merchant may see it now. */
public record Slip(Vend vend, Account account) {

    public State state() {
        return vend.stage().state();
    }

    public Order order() {
        return vend.order();
    }

    /** The vendor's own number for it. */
    public String id() {
        return vend.id();
    }

    public Instant at() {
        return vend.at();
    }

    /** What the sum came to; also when the token is not there yet. */
    public Bill bill() {
        return vend.sold().bill();
    }

    /** The credit token of 20 digits; empty for a bill, and as long as there is none. */
    public Optional<String> token() {
        return credit().stream().findFirst();
    }

    /** A second, bonus token of {@link #bonusUnits} kWh; usually empty. */
    public Optional<String> bonus() {
        return credit().stream().skip(1).findFirst();
    }

    /** As on a receipt. */
    public static String bonusUnits() {
        return "5.0";
    }

    /** The tokens to type first; usually empty. */
    public List<String> keyChange() {
        return credit().isEmpty() ? List.of() : vend.sold().keyChange();
    }

    private List<String> credit() {
        return switch (state()) {
            case DELIVERED, RESOLVED -> vend.sold().credit();
            case TOKEN_LATE, WAITING, STUCK, FAILED, REVERSED -> List.of();
        };
    }
}
