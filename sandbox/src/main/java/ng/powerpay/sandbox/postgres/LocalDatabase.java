package ng.powerpay.sandbox.postgres;

/** How to reach one database: JDBC address, user and password. */
public record LocalDatabase(String name, String url, String user, String password) {

    @Override
    public String toString() {
        return "LocalDatabase[" + url + "]"; // never the password
    }
}
