package ng.powerpay.sts;

/**
 * Which vending key: everything about it but the key. A meter whose register changes needs a
 * key-change set before its next credit token.
 */
public record KeyRegister(SupplyGroupCode sgc, KeyRevision krn, KeyType type, BaseDate baseDate, KeyExpiry ken) {

    /** A unique-type register that never expires, the usual one for selling. */
    public static KeyRegister unique(String sgc, int krn, BaseDate baseDate) {
        var group = new SupplyGroupCode(sgc);
        var revision = new KeyRevision(krn);
        return new KeyRegister(group, revision, KeyType.UNIQUE, baseDate, KeyExpiry.NEVER);
    }
}
