package ng.powerpay.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import ng.powerpay.platform.DatabaseConfig.Login;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects, and when the login is refused asks once for a newer one: the pool never notices. */
final class RenewedDataSource extends PGSimpleDataSource {

    /** Wrong password, and a role that may not log in (any more). */
    private static final Set<String> REFUSED = Set.of("28P01", "28000");

    private final transient DatabaseLogins logins;

    RenewedDataSource(DatabaseLogins logins) {
        this.logins = logins;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            return super.getConnection(user, password);
        } catch (SQLException e) {
            var refused = new Login(user, password);
            var newer = REFUSED.contains(e.getSQLState()) ? logins.instead(refused) : refused;
            if (newer.equals(refused)) {
                throw e;
            }
            return super.getConnection(newer.user(), newer.password());
        }
    }
}
