package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/** Many at once, through the shipped steps and stores: what came of it beside what had to come. */
public final class Storms implements AutoCloseable {

    /** What was looked at, what came of it, and whether that is right. */
    public record Check(String name, String figures, boolean right) {}

    private static final int WEBHOOKS = 100;
    private static final int ORDERS = 50;
    private static final int STANDS = 100;
    private static final int EVENTS_EACH = 10;

    private final MatrixShop shop = new MatrixShop(16);

    /** Plays all of them. */
    public List<Check> all() throws InterruptedException {
        return List.of(oneWebhookManyTimes(), oneKeyManyTimes(), anotherBody(), eventsInAnyOrder());
    }

    @Override
    public void close() {
        shop.close();
    }

    private static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Collections.nCopies(times, work));
        }
    }

    private Check oneWebhookManyTimes() throws InterruptedException {
        var stand = StormStand.paid(shop, Selling.DELIVERS, Paying.PAYS);
        var worker = new StormWorker(shop, Map.of(stand.id().value(), stand));
        var taken = atOnce(WEBHOOKS, () -> {
            shop.stores().hints().received(stand.hint("charge.success", Hint.Kind.PAYMENT));
            return worker.round();
        });
        var failed =
                taken.stream().filter(one -> one.state() == Future.State.FAILED).count();
        worker.finish();
        var events = count("select count(*) from webhook_event where reference = :id", stand.id());
        var posted = count("select count(distinct entry) from posting where entry like :id || '/paid%'", stand.id());
        var tokens = stand.vendor().delivered().size();
        return new Check(
                "one webhook " + WEBHOOKS + " x in parallel",
                "%d events, %d postings of the payment, %d tokens, %d failed".formatted(events, posted, tokens, failed),
                events == 1 && posted == 1 && tokens == 1 && failed == 0);
    }

    private long count(String sql, PurchaseId id) {
        return shop.jdbc().sql(sql).param("id", id.value()).query(Long.class).single();
    }

    private PlacePurchase placing() {
        var gateway = new PretendGateway(Paying.PAYS, Repaying.DONE, new Moment());
        return shop.placing(shop.stores().purchases(), new Gateways(List.of(gateway)));
    }

    private Check oneKeyManyTimes() throws InterruptedException {
        var placing = placing();
        var customer = new Customer(PurchaseId.fresh() + "-double-click", MeterType.PREPAID);
        var answers = atOnce(ORDERS, () -> placing.place(customer.key(), customer.order()));
        var placed = answers.stream()
                .filter(one -> one.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
        var ids = placed.stream().map(one -> one.purchase().id()).distinct().count();
        var fresh = placed.stream().filter(PlacePurchase.Placed::fresh).count();
        var later = answers.stream()
                .filter(one -> one.state() == Future.State.FAILED && isLater(one.exceptionNow()))
                .count();
        var page = placing.place(customer.key(), customer.order())
                .purchase()
                .paying()
                .checkout();
        var figures = "%d answers with %d purchase, made by %d of them, %d told to come again; %s page"
                .formatted(placed.size(), ids, fresh, later, page == null ? "no" : "a");
        var right = ids == 1 && fresh <= 1 && page != null && placed.size() + later == ORDERS;
        return new Check("one idempotency key " + ORDERS + " x in parallel", figures, right);
    }

    private static boolean isLater(Throwable why) {
        return why instanceof Problem problem && problem.code() == ErrorCode.GATEWAY_UNAVAILABLE;
    }

    private Check anotherBody() {
        var placing = placing();
        var prepaid = new Customer(PurchaseId.fresh() + "-reused", MeterType.PREPAID);
        var postpaid = new Customer(prepaid.key(), MeterType.POSTPAID);
        placing.place(prepaid.key(), prepaid.order());
        var known = shop.stores()
                .purchases()
                .underKey(prepaid.key(), postpaid.order().hash());
        var different = known.isPresent() && !known.get().sameInput();
        try {
            placing.place(postpaid.key(), postpaid.order());
            return new Check("another body under the key", "it was taken", false);
        } catch (Problem problem) {
            var right = different && problem.code() == ErrorCode.IDEMPOTENCY_KEY_REUSED;
            return new Check("another body under the key", problem.code() + ", sameInput=" + !different, right);
        }
    }

    private Check eventsInAnyOrder() {
        var inTurn = ends(null);
        var orders = List.of(7L, 8L, 9L);
        var same = orders.stream()
                .filter(seed -> ends(new Random(seed)).equals(inTurn))
                .count();
        var states = inTurn.stream().collect(Collectors.groupingBy(end -> end.split(" ")[0], Collectors.counting()));
        return new Check(
                STANDS * EVENTS_EACH + " events, shuffled",
                "%d of %d orders end as the unshuffled one does: %s".formatted(same, orders.size(), states),
                same == orders.size() && states.keySet().equals(Set.of("VENDED", "REFUNDED")));
    }

    /** @param order null: as they came */
    private List<String> ends(@Nullable Random order) {
        var stands = new LinkedHashMap<String, StormStand>();
        for (var i = 0; i < STANDS; i++) {
            var stand = StormStand.paid(
                    shop,
                    List.of(Selling.DELIVERS, Selling.REFUSES, Selling.RESPONSE_LOST)
                            .get(i % 3),
                    List.of(Paying.PAYS, Paying.TOO_MUCH, Paying.TOO_LITTLE, Paying.PAYS)
                            .get(i % 4));
            stands.put(stand.id().value(), stand);
        }
        var events = new ArrayList<Runnable>();
        stands.values().forEach(stand -> events.addAll(events(stand)));
        if (order != null) {
            Collections.shuffle(events, order);
        }
        var worker = new StormWorker(shop, stands);
        for (var i = 0; i < events.size(); i++) {
            events.get(i).run();
            if (i % 7 == 0) {
                worker.round();
            }
        }
        worker.finish();
        return stands.values().stream().map(stand -> end(stand.id())).toList();
    }

    private List<Runnable> events(StormStand stand) {
        var hints = shop.stores().hints();
        var all = new ArrayList<Runnable>();
        for (var kind : List.of("charge.success", "charge.success", "transfer.success", "charge.again")) {
            all.add(() -> hints.received(stand.hint(kind, Hint.Kind.PAYMENT)));
        }
        for (var kind : List.of("refund.pending", "refund.processed", "refund.processed")) {
            all.add(() -> hints.received(stand.hint(kind, Hint.Kind.REFUND)));
        }
        IntStream.range(all.size(), EVENTS_EACH)
                .forEach(_ -> all.add(() -> hints.vendHinted(stand.vendor().name(), stand.id() + "/1")));
        return all;
    }

    /** All of a purchase's end but its number and times. */
    private String end(PurchaseId id) {
        return shop.jdbc()
                .sql("""
                        select state || ' ' || coalesce(paid_kobo, 0) || ' ' || coalesce(refunded_kobo, 0) || ' '
                          || (select coalesce(string_agg(line, ' ' order by line), '') from (
                                select split_part(entry, '/', 2) || ' ' || account || ' ' || amount_kobo as line
                                from posting where purchase_id = :id
                                union all select kind || ' ' || channel from message
                                where purchase_id = :id and kind <> 'DELAYED'
                                union all select kind from review_case where purchase_id = :id) as lines)
                        from purchase where id = :id""")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
