package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Customers who come at a steady pace, whether the shop is well or not. */
public final class Crowd implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** A full shop: the next one waits outside, as the load is not what is proved here. */
    private final Semaphore places = new Semaphore(1_500);

    private final List<Future<Customer>> customers = new ArrayList<>();
    private final Shop shop;
    private final Orders orders;
    private final long seed;

    public Crowd(Shop shop, Orders orders, long seed) {
        this.shop = shop;
        this.orders = orders;
        this.seed = seed;
    }

    /**
     * How they come.
     *
     * @param totalKobo what each will pay
     * @param between from one to the next
     * @param patience when the last of them gives up
     */
    public record Terms(long totalKobo, Duration between, Deadline patience) {}

    /**
     * Sends them until the doors close, and answers how many; then they are still to be waited for.
     */
    int send(Terms terms, Deadline doors) throws InterruptedException {
        var begun = System.nanoTime();
        for (var number = 0; !doors.over(); number++) {
            admit(number, terms);
            doors.sleep(due(begun, terms, number + 1L).left());
        }
        return customers.size();
    }

    /** Sends that many, from this number on; then they are still to be waited for. */
    public int send(Terms terms, int first, int count) throws InterruptedException {
        var begun = System.nanoTime();
        for (var i = 0; i < count; i++) {
            admit(first + i, terms);
            terms.patience().sleep(due(begun, terms, i + 1L).left());
        }
        return count;
    }

    private static Deadline due(long begun, Terms terms, long number) {
        return new Deadline(begun + terms.between().multipliedBy(number).toNanos());
    }

    private void admit(int number, Terms terms) throws InterruptedException {
        var wish = Wish.of(seed, number);
        var customer = new Customer(shop, wish, terms.totalKobo(), orders, terms.patience());
        places.acquire();
        customers.add(threads.submit(() -> serve(customer)));
    }

    private Customer serve(Customer customer) throws InterruptedException {
        try {
            return customer.call();
        } finally {
            places.release();
        }
    }

    /** @throws ExecutionException a customer could not do what customers do */
    public void await() throws InterruptedException, ExecutionException {
        for (var customer : customers) {
            customer.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
