package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.LambdaContainer;
import ng.powerpay.awslocal.lambda.LocalFunction;
import ng.powerpay.awslocal.queue.EventSource;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The functions as processes of their own, driven by the real runtime interface client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionProcessTest {

    private static final EventSource.Reading READING = new EventSource.Reading(10, Duration.ZERO, 1);
    private static final Duration TIMEOUT = Duration.ofSeconds(50);
    private static final String EMPTY = "{\"Records\":[]}";

    private final Cloud cloud = new Cloud();

    @TempDir
    Path logs;

    @AfterAll
    void close() {
        cloud.close();
    }

    private LambdaContainer.Deployed deployed(Class<?> handler, Map<String, String> settings, String... flags) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        java.addAll(List.of(flags));
        java.addAll(List.of("-cp", classes));
        return new LambdaContainer.Deployed(
                handler.getSimpleName(), java, handler.getName(), settings, logs.resolve("function.log"));
    }

    @Test
    void aPurchaseIsVendedAndToldByFunctions() throws Exception {
        try (var vending = new LocalFunction(deployed(VendingHandler.class, cloud.functions()), TIMEOUT);
                var telling = new LocalFunction(deployed(NotificationHandler.class, cloud.functions()), TIMEOUT);
                var _ = EventSource.open(cloud.queues, LocalQueues.VENDING, READING, vending);
                var _ = EventSource.open(cloud.queues, LocalQueues.NOTIFICATIONS, READING, telling)) {
            var purchase = cloud.market.place(cloud.market.meter(Scenario.NORMAL), 5_000);
            cloud.market.pay(purchase, "channel=card");
            cloud.market.until(purchase, "VENDED");
            for (var i = 0; i < 300 && sent() < 2; i++) {
                Thread.sleep(100);
            }
            assertEquals(2L, sent());
        }
    }

    private long sent() {
        return cloud.market
                .shop
                .database()
                .sql("select count(*) from message where state in ('SENT', 'UNPROVED', 'DELIVERED')")
                .query(Long.class)
                .single();
    }

    @Test
    void aFunctionThatCannotStartSaysWhichSettingIsWrong() {
        var settings = new HashMap<>(cloud.functions());
        settings.remove("POWERPAY_DATA_KEY");
        try (var container = LambdaContainer.start(deployed(VendingHandler.class, settings), TIMEOUT)) {
            var fault = assertThrows(FunctionFailed.class, () -> container.invoke(EMPTY));
            assertTrue(String.valueOf(fault.getMessage()).contains("POWERPAY_DATA_KEY"), fault.getMessage());
        }
    }

    @Test
    void aSnapshotIsTakenWithoutConnectionsAndWakesUpWithNewOnes() throws Exception {
        var settings = new HashMap<>(cloud.functions());
        settings.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        var flag = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
        try (var container = LambdaContainer.start(deployed(VendingHandler.class, settings, flag), TIMEOUT)) {
            container.api().awaitSnapshot(TIMEOUT);
            container.api().wake();
            assertEquals("{\"batchItemFailures\":[]}", container.invoke(EMPTY));
        }
    }
}
