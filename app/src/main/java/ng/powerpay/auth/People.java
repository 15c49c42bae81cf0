package ng.powerpay.auth;

/** Whose ways to prove who they are a store keeps: the same in tables of the same form. */
public enum People {
    /** Customers with an account. */
    ACCOUNTS("account", "account", ""),
    /** Those who work here. */
    STAFF("staff_member", "staff", "staff ");

    final String table;
    private final String prefix;
    private final String mark;

    People(String table, String prefix, String mark) {
        this.table = table;
        this.prefix = prefix;
        this.mark = mark;
    }

    /** A table with something of theirs. */
    String table(String what) {
        return prefix + "_" + what;
    }

    /** The column that says whose it is. */
    String key() {
        return prefix + "_id";
    }

    /** What one of them is called where the others are too; kept hashes depend on it. */
    String called(long id) {
        return mark + id;
    }

    String sealedFor(long id) {
        return "totp of " + prefix + " " + id;
    }
}
