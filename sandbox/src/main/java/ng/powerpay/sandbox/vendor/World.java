package ng.powerpay.sandbox.vendor;

import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.TokenMint;
import ng.powerpay.sandbox.meter.VirtualMeters;

/** The customers and meters that all vendors sell to. */
public final class World {

    private final Accounts accounts;
    private final TokenMint mint;
    private final VirtualMeters meters;
    private final Arrears arrears = new Arrears();

    public World(Accounts accounts, TokenMint mint, VirtualMeters meters) {
        this.accounts = accounts;
        this.mint = mint;
        this.meters = meters;
    }

    Accounts accounts() {
        return accounts;
    }

    TokenMint mint() {
        return mint;
    }

    VirtualMeters meters() {
        return meters;
    }

    Arrears arrears() {
        return arrears;
    }
}
