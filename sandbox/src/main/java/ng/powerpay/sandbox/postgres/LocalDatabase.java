package ng.powerpay.sandbox.postgres;

/**
 * How to reach one database.
 *
 * @param url JDBC address
 * @param user its owner
 * @param application a role that owns nothing and may do what the owner grants it
 */
public record LocalDatabase(String name, String url, String user, String password, Login application) {

    /** A role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user; // never the password
        }
    }

    @Override
    public String toString() {
        return "LocalDatabase[" + url + "]"; // never the password
    }
}
