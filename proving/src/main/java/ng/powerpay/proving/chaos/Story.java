package ng.powerpay.proving.chaos;

import java.util.List;
import ng.powerpay.sandbox.gateway.GatewayBook.Payment;
import ng.powerpay.sandbox.gateway.GatewayBook.Returned;
import ng.powerpay.sandbox.vendor.Sale;

/** One purchase as each side tells it: we, the gateway, the vendor. */
public record Story(Booked booked, List<Payment> payments, List<Returned> refunds, List<Sale> sales) {

    /** Kobo that arrived at the gateway. */
    long captured() {
        return payments.stream().mapToLong(Payment::paidKobo).sum();
    }

    /** Kobo of it that the gateway keeps for itself. */
    long fees() {
        return payments.stream().mapToLong(Payment::feeKobo).sum();
    }

    /** Kobo that are back with the customer. */
    long returned() {
        return refunds.stream()
                .filter(it -> it.status().equals("processed"))
                .mapToLong(Returned::amountKobo)
                .sum();
    }

    /** Those refunds that did not fail. */
    List<Returned> goingBack() {
        return refunds.stream().filter(it -> !it.status().equals("failed")).toList();
    }

    long goingBackKobo() {
        return goingBack().stream().mapToLong(Returned::amountKobo).sum();
    }

    List<Sale> delivered() {
        return sales.stream().filter(it -> it.end() == Sale.End.DELIVERED).toList();
    }

    /** Kobo that the vendor took for what it delivered. */
    long deliveredKobo() {
        return delivered().stream().mapToLong(Sale::amountKobo).sum();
    }

    @Override
    public String toString() {
        return booked.state() + (booked.openCase() ? " with a case" : "") + "; gateway: captured " + captured()
                + ", fee " + fees() + ", refunds " + refunds + "; vendor: " + sales.size() + " sales, delivered "
                + delivered().size() + "; " + booked.ledger();
    }
}
