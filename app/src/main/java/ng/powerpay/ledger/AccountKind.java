package ng.powerpay.ledger;

/** On which side of the books an account stands, by its name; {@link Entries} lists them. */
public enum AccountKind {
    ASSET,
    LIABILITY,
    INCOME,
    EXPENSE,
    OTHER;

    /** @param account as it stands in a posting */
    public static AccountKind of(String account) {
        if (account.startsWith("gateway:") || account.startsWith("vendor:")) {
            return ASSET;
        }
        return switch (account) {
            case "customer-funds", "refunds", "unclaimed", "vat-payable" -> LIABILITY;
            case "fee-income" -> INCOME;
            case "gateway-fees", "losses" -> EXPENSE;
            default -> OTHER;
        };
    }
}
