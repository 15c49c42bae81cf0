package ng.powerpay.aws.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import ng.powerpay.aws.AwsShop;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The whole shop sells while its database password is rotated, and keeps receipts in S3. */
class RotationTest {

    private static final AtomicInteger ROLES = new AtomicInteger();
    private static final String SECRET = "powerpay/database";

    private final LocalAws aws = new LocalAws();
    private final LocalDatabase database = LocalPostgres.shared().freshDatabase();
    private final JdbcClient owner =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    private final String role = "shop_" + ProcessHandle.current().pid() + "_" + ROLES.incrementAndGet();
    private final Collection<JsonNode> bought = new ConcurrentLinkedQueue<>();
    private final Collection<Throwable> failed = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void roles() {
        owner.sql("create role " + role + " login password 'first'").update();
        aws.secrets.put(SECRET, login(role, "first"));
        aws.secrets.put("powerpay/owner", login(database.user(), database.password()));
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private static String login(String user, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"engine\":\"postgres\"}".formatted(user, password);
    }

    private AwsShop shop(Map<String, String> more) {
        var environment = aws.environment(more);
        environment.put("POWERPAY_DATABASE_SECRET", SECRET);
        environment.put("POWERPAY_DATABASE_OWNER_SECRET", "powerpay/owner");
        return new AwsShop(database, environment);
    }

    /** Sells without a pause while something else happens. */
    private void selling(AwsShop shop, Rotation rotation) throws Exception {
        var on = new AtomicBoolean(true);
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                customers.execute(() -> {
                    while (on.get() && failed.isEmpty()) {
                        try {
                            bought.add(shop.buy());
                        } catch (Exception | AssertionError e) {
                            failed.add(e);
                        }
                    }
                });
            }
            rotation.run();
            on.set(false);
            customers.shutdown();
            assertTrue(customers.awaitTermination(30, TimeUnit.SECONDS));
        }
        assertTrue(failed.isEmpty(), failed::toString);
        for (var purchase : bought) {
            shop.vended(purchase);
        }
    }

    /** What goes on beside the selling. */
    private interface Rotation {
        void run() throws Exception;
    }

    /**
     * Ends every connection of the role, one after the other, as their lifetime does in half an
     * hour.
     */
    private void reconnect(AwsShop shop) throws Exception {
        var pool = (HikariDataSource) shop.bean(DataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        for (var i = 0; i < 100 && pool.getHikariPoolMXBean().getTotalConnections() < 2; i++) {
            Thread.sleep(50);
        }
        assertTrue(pool.getHikariPoolMXBean().getTotalConnections() >= 2, "the pool refills");
    }

    private void untilBought(int more) throws Exception {
        var least = bought.size() + more;
        for (var i = 0; i < 600 && bought.size() < least && failed.isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void oneUsersPasswordChangesWhileTheShopSells() throws Exception {
        try (var shop = shop(Map.of())) {
            selling(shop, () -> {
                untilBought(5);
                aws.secrets.putPending(SECRET, login(role, "second"));
                owner.sql("alter role " + role + " password 'second'").update();
                reconnect(shop);
                untilBought(5);
                aws.secrets.finishRotation(SECRET);
                reconnect(shop);
                untilBought(5);
                owner.sql("alter role " + role + " password 'third'").update();
                aws.secrets.put(SECRET, login(role, "third"));
                reconnect(shop);
                untilBought(5);
            });
            assertTrue(bought.size() >= 20, "sold " + bought.size());
            assertTrue(aws.json.calls("secretsmanager.GetSecretValue") >= 5, "it was refused, and asked");
        }
    }

    @Test
    void twoUsersTakeTurnsAndTheOldOneIsLeftInPeace() throws Exception {
        var other = role + "_clone";
        try (var shop = shop(Map.of("POWERPAY_DATABASE_SECRET_EVERY", "1s", "POWERPAY_DATABASE_ROLE", role))) {
            selling(shop, () -> {
                untilBought(3);
                owner.sql("create role " + other + " login password 'second' in role " + role)
                        .update();
                aws.secrets.put(SECRET, login(other, "second"));
                for (var i = 0; i < 100 && connections(other) == 0 && failed.isEmpty(); i++) {
                    reconnect(shop);
                    Thread.sleep(100);
                }
                reconnect(shop);
                owner.sql("alter role " + role + " password 'nobody knows'").update();
                untilBought(5);
            });
            assertTrue(connections(other) > 0, "it works as the other user now");
        }
        owner.sql("alter role " + role + " password 'first'").update();
        aws.secrets.put(SECRET, login(other, "second"));
        try (var again = shop(Map.of("POWERPAY_DATABASE_ROLE", role))) {
            again.vended(again.buy());
        }
    }

    private int connections(String user) {
        return owner.sql("select count(*) from pg_stat_activity where usename = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    @Test
    void receiptsAreKeptAndKeysWrappedAndACustomerAlwaysGetsAReceipt() throws Exception {
        var arn = aws.keys.create("data");
        try (var shop = shop(Map.of("POWERPAY_KMS_KEYS", arn, "POWERPAY_RECEIPTS_BUCKET", "receipts-test"))) {
            var purchase = shop.vended(shop.buy());
            var link = purchase.path("receiptPdf").asString();
            var kept = shop.file(link);
            assertEquals(303, kept.statusCode());
            var address = kept.headers().firstValue("Location").orElseThrow();
            assertTrue(address.startsWith(aws.s3()), address);
            assertEquals(200, shop.file(address).statusCode());
            aws.stopStoring();
            var drawn = shop.file(link);
            assertEquals(200, drawn.statusCode());
            assertEquals(
                    "application/pdf",
                    drawn.headers().firstValue("Content-Type").orElse(""));
            assertEquals(
                    arn,
                    owner.sql("select wrapped_by from data_key")
                            .query(String.class)
                            .single());
            var before = aws.json.calls("TrentService.Decrypt");
            aws.json.fail(ng.powerpay.awslocal.json.Fault.DOWN, 1000);
            shop.vended(shop.buy());
            assertEquals(1, before, "one call in the life of a process");
        }
    }
}
