package ng.powerpay.sandbox.gateway;

import java.util.List;

/** The gateway's own books at one moment: what a merchant's ledger is compared with. */
public record GatewayBook(List<Payment> payments, List<Returned> refunds) {

    /**
     * A charge.
     *
     * @param paidKobo that arrived, also when they went back since; 0 when nothing did
     * @param feeKobo that the gateway keeps of them
     * @param undecided money may still arrive by itself
     */
    public record Payment(String reference, long paidKobo, long feeKobo, boolean undecided) {}

    /**
     * A refund.
     *
     * @param reference of the charge
     * @param status pending, processing, processed, failed or needs-attention
     */
    public record Returned(String reference, long amountKobo, String status) {}

    static Payment payment(Charge it) {
        return new Payment(it.reference(), it.paidKobo(), it.feeKobo(), it.status() == Status.WAITING);
    }

    static Returned returned(Refund it) {
        return new Returned(it.reference(), it.amountKobo(), it.status().word());
    }
}
