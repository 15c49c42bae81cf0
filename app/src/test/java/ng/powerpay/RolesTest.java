package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server starts only as a role that cannot change the books. */
class RolesTest {

    private static String refusal(String user, String password) {
        var settings = Map.of("POWERPAY_DATABASE_USER", user, "POWERPAY_DATABASE_PASSWORD", password);
        var fault = assertThrows(RuntimeException.class, () -> new Shop(settings).close());
        var said = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append('\n');
        }
        return said.toString();
    }

    @Test
    void aMemberOfTheOwnerIsRefused() {
        var server = LocalPostgres.shared();
        server.createRole("half_an_owner", "secret");
        var owner = server.database("postgres");
        var asOwner = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        JdbcClient.create(asOwner).sql("grant postgres to half_an_owner").update();
        var said = refusal("half_an_owner", "secret");
        assertTrue(said.contains("POWERPAY_DATABASE_USER may change postings"), said);
    }

    @Test
    void aRoleThatIsMissingIsNamedWithTheLineThatMakesIt() {
        var said = refusal("not_made", "secret");
        assertTrue(said.contains("create role \"not_made\" login"), said);
    }
}
