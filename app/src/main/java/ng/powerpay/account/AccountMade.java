package ng.powerpay.account;

/**
 * Is told of every new account, in the moment it is made; whoever keeps things for accounts may
 * begin to.
 */
@FunctionalInterface
public interface AccountMade {

    /** Within the transaction that makes it: a fault here unmakes it. */
    void made(long account);
}
