package ng.powerpay.bench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import ng.powerpay.bench.measure.Latencies;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.bench.measure.Report;

/** Status, quote and cached meter look-up in turn, 100 requests a second in all. */
final class ReadLoad {

    static final int PER_SECOND = 100;
    private static final int MOST_MILLISECONDS = 50;
    private static final int METERS = 60;
    private static final int PREPARED_PER_SECOND = 10;

    private final Shopper shopper;
    private final List<LoadMeter> meters = new ArrayList<>();
    private final List<String> purchases = new ArrayList<>();

    ReadLoad(Shopper shopper) {
        this.shopper = shopper;
    }

    /** Buys at sixty meters, so that there is something to ask for and the meters are known. */
    void prepare() throws InterruptedException {
        for (var i = 0; i < METERS; i++) {
            meters.add(LoadMeter.of(i));
        }
        var bought = new ConcurrentLinkedQueue<String>();
        var errors = new Errors();
        new OpenLoop(PREPARED_PER_SECOND)
                .run(
                        METERS / PREPARED_PER_SECOND,
                        (number, _) -> errors.succeeds(() -> {
                            var placed = shopper.place(meters.get(number));
                            shopper.pay(placed);
                            shopper.awaitToken(placed);
                            bought.add(placed.id());
                        }));
        purchases.addAll(bought);
        if (purchases.size() < METERS) {
            throw new IllegalStateException("purchases could not be prepared: " + errors.words());
        }
    }

    /** The same without a word, so that compilers and caches are warm. */
    void warmUp(int seconds) throws InterruptedException {
        run(seconds, kinds(), new Errors());
    }

    void measure(int seconds, Report report) throws InterruptedException {
        var kinds = kinds();
        var errors = new Errors();
        run(seconds, kinds, errors);
        for (var kind : kinds) {
            var p99 = kind.times.milliseconds(0.99);
            report.figure(kind.name, kind.times.summary(), new Report.Limit("p99 50 ms", p99, MOST_MILLISECONDS));
        }
        errors.print(report);
    }

    private void run(int seconds, List<Kind> kinds, Errors errors) throws InterruptedException {
        new OpenLoop(PER_SECOND).run(seconds, (number, due) -> {
            var kind = kinds.get(number % kinds.size());
            if (errors.succeeds(() -> kind.request.accept(number / kinds.size()))) {
                kind.times.add(System.nanoTime() - due);
            }
        });
    }

    private List<Kind> kinds() {
        return List.of(
                new Kind("GET /v1/purchases/{id}", i -> shopper.see(purchases.get(i % METERS))),
                new Kind("GET /v1/quote", i -> shopper.askPrice(meters.get(i % METERS))),
                new Kind("GET /v1/meter", i -> shopper.lookUp(meters.get(i % METERS))));
    }

    private record Kind(String name, IntConsumer request, Latencies times) {
        Kind(String name, IntConsumer request) {
            this(name, request, new Latencies());
        }
    }
}
