package ng.powerpay.platform;

import ng.powerpay.platform.DatabaseConfig.Login;

/**
 * As whom a new connection to the database logs in: passwords may change while the shop is open.
 */
public interface DatabaseLogins {

    /** Asked for every new connection: quick, and never fails. */
    Login login();

    /**
     * The database refused this one.
     *
     * @return what to try instead; the same when there is nothing newer
     */
    Login instead(Login refused);

    /** One that never changes. */
    static DatabaseLogins fixed(Login login) {
        return new DatabaseLogins() {
            @Override
            public Login login() {
                return login;
            }

            @Override
            public Login instead(Login refused) {
                return refused;
            }
        };
    }
}
