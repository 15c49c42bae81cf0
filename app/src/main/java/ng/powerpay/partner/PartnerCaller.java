package ng.powerpay.partner;

import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.GuestAccess;

/**
 * A partner that came with its key. What it is told here is for its understanding; the trigger of
 * the table counts, under a lock.
 */
final class PartnerCaller implements GuestAccess.Reseller {

    private final Partner partner;
    private final Partners partners;

    PartnerCaller(Partner partner, Partners partners) {
        this.partner = partner;
        this.partners = partners;
    }

    Partner partner() {
        return partner;
    }

    @Override
    public long number() {
        return partner.id();
    }

    @Override
    public boolean owns(String purchase) {
        return partners.owns(partner.id(), purchase);
    }

    @Override
    public void check(Kobo total) {
        var limits = partner.limits();
        if (total.amount() > limits.purchaseKobo()) {
            throw reached("One purchase may cost you at most " + new Kobo(limits.purchaseKobo()).spoken() + ".");
        }
        var left = limits.dailyKobo() - partners.placedToday(partner.id());
        if (total.amount() > left) {
            throw reached("Of today's " + new Kobo(limits.dailyKobo()).spoken() + " there are "
                    + new Kobo(Math.max(left, 0)).spoken() + " left. The day ends at midnight in Lagos.");
        }
    }

    private static Problem reached(String what) {
        return Problem.field(ErrorCode.PARTNER_LIMIT_REACHED, "totalKobo", what);
    }
}
