package ng.powerpay.proving.world;

import java.util.ArrayList;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;

/** What a vendor itself knows of one reference: the truth about energy. */
public final class Sale {

    /** Where it stands at the vendor. */
    public enum Fate {
        /** In hand, the end is open. */
        PENDING,
        DELIVERED,
        REFUSED,
        /** Surely not taken on. */
        NOT_TAKEN,
        REVERSED
    }

    final String reference;
    final String purchase;
    final Kobo amount;
    final boolean blocked;
    final List<Token> tokens = new ArrayList<>();
    Fate fate = Fate.PENDING;
    boolean doubledByVendor;

    Sale(String reference, String purchase, Kobo amount, boolean blocked) {
        this.reference = reference;
        this.purchase = purchase;
        this.amount = amount;
        this.blocked = blocked;
    }

    public Fate fate() {
        return fate;
    }

    public String reference() {
        return reference;
    }

    public String purchase() {
        return purchase;
    }

    public Kobo amount() {
        return amount;
    }

    /** Every token this vendor ever made for it; the newest last. */
    public List<Token> tokens() {
        return List.copyOf(tokens);
    }

    /** Whether the vendor gave two tokens for one reference, by its own fault. */
    public boolean doubledByVendor() {
        return doubledByVendor;
    }
}
