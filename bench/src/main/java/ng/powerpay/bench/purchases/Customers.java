package ng.powerpay.bench.purchases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import ng.powerpay.bench.measure.Latencies;

/**
 * A closed loop: so many customers buy, and whoever has the token buys again at once. Everything
 * but the questions of the main thread happens on the reactor's thread.
 */
final class Customers {

    private final Reactor reactor;
    private final Supplier<Customer> newcomer;
    private final Order order;
    private final Map<String, Customer> waiting = new HashMap<>();
    private final Deque<Customer> resting = new ArrayDeque<>();
    private Latencies times = new Latencies();
    private int wanted;
    private int buying;
    private int orders;
    private int errors;
    private String firstError = "";

    Customers(Reactor reactor, int port, Order order) {
        this.reactor = reactor;
        this.order = order;
        this.newcomer = () -> new Customer(this, reactor, port);
    }

    /**
     * What happened since the last look.
     *
     * @param times from the webhook sent to the SMS received, one for each whole purchase
     * @param buying how many customers are not resting
     */
    record Seen(Latencies times, int errors, String firstError, int buying) {}

    /** From now on so many buy; those beyond finish what they began. */
    void want(int customers) {
        reactor.ask(() -> {
            wanted = customers;
            while (buying < wanted) {
                var customer = resting.isEmpty() ? newcomer.get() : resting.pop();
                buying++;
                customer.buy(order.place(orders++));
            }
            return true;
        });
    }

    /** And begins to count anew. */
    Seen look() {
        return reactor.ask(() -> {
            var seen = new Seen(times, errors, firstError, buying);
            times = new Latencies();
            errors = 0;
            return seen;
        });
    }

    byte[] pays(String id, Customer customer) {
        waiting.put(id, customer);
        return order.paid(id);
    }

    /** A second SMS of the same purchase is possible by design, and no purchase more. */
    void told(String id) {
        var customer = waiting.remove(id);
        if (customer != null) {
            customer.receiveSms();
        }
    }

    void whole(long nanoseconds) {
        times.add(nanoseconds);
    }

    void failed(Customer customer, String text) {
        if (firstError.isEmpty()) {
            firstError = text;
        }
        errors++;
        waiting.values().remove(customer);
        free(customer);
    }

    void free(Customer customer) {
        if (buying > wanted) {
            buying--;
            resting.push(customer);
        } else {
            customer.buy(order.place(orders++));
        }
    }
}
