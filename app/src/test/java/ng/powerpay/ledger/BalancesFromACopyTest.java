package ng.powerpay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ng.powerpay.Shop;
import ng.powerpay.platform.Kobo;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A copy that can be told from the primary by what it says. */
class BalancesFromACopyTest {

    @Test
    void theListOfAccountsIsReadFromTheCopyAndWithoutItFromThePrimary() {
        var database = LocalPostgres.shared().freshDatabase();
        var copy = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        copy.sql("create table posting (account text, amount_kobo bigint, at timestamptz)")
                .update();
        copy.sql("create table balance_checkpoint (account text, amount_kobo bigint, until timestamptz)")
                .update();
        copy.sql("insert into posting values ('copied', 7, now())").update();
        copy.sql("grant select on posting, balance_checkpoint to "
                        + database.application().user())
                .update();
        try (var shop = new Shop(Map.of("POWERPAY_DATABASE_READER_URL", database.url()))) {
            var balances = shop.bean(Balances.class);
            var later = Instant.parse("2100-01-01T00:00:00Z");
            assertEquals(List.of(new Balances.AccountBalance("copied", new Kobo(7))), balances.all(later));
            copy.sql("drop table posting").update();
            assertEquals(List.of(), balances.all(later));
        }
    }
}
