package ng.powerpay.proving.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;

/** The proof must see what is not there. */
class AcknowledgedTest {

    @Test
    void whatTheShopSaidYesToAndHasNotIsLost() throws SQLException {
        var database = LocalPostgres.shared().freshDatabase();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table purchase (id text)");
            statement.execute("create table webhook_event (provider text, event_key text)");
            statement.execute("insert into purchase values ('PPkept')");
            statement.execute("insert into webhook_event values ('paystack', 'charge.success:PPkept:12'),"
                    + " ('paystack', 'charge.success:PPlonger'), ('other', 'charge.success:PPelsewhere')");
            var acknowledged = new Acknowledged(
                    Set.of("PPkept", "PPlost"),
                    Set.of("charge.success:PPkept", "charge.success:PPlong", "charge.success:PPelsewhere"));
            assertEquals(
                    List.of("PPlost", "charge.success:PPelsewhere", "charge.success:PPlong"),
                    acknowledged.lost(connection).stream().sorted().toList());
        }
    }
}
