package ng.powerpay.role;

/** What a member of staff is here for. One member may have several. */
public enum Role {
    /**
     * Answers customers: looks purchases up, sends a token again, speaks with those who complain.
     */
    SUPPORT,
    /** Money: refunds, write-offs, reconciliation, ledger, reports. */
    FINANCE,
    /** Keeps the shop selling: gateways, vendors, companies, tariffs, banners. */
    OPERATIONS,
    /** Who may do what: members, roles, partners' keys. */
    ADMINISTRATOR,
    /** Sees what the others see and what they did, and changes nothing. */
    AUDITOR
}
