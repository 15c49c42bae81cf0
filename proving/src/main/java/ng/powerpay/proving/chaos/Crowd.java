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
final class Crowd implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** A full shop: the next one waits outside, as the load is not what is proved here. */
    private final Semaphore places = new Semaphore(2_000);

    private final List<Future<Customer>> customers = new ArrayList<>();
    private final Shop shop;
    private final Orders orders;
    private final long seed;

    Crowd(Shop shop, Orders orders, long seed) {
        this.shop = shop;
        this.orders = orders;
        this.seed = seed;
    }

    /**
     * Sends them until the doors close; then they are still to be waited for.
     *
     * @param patience when the last of them gives up
     * @return how many
     */
    int send(long totalKobo, Duration between, Deadline doors, Deadline patience) throws InterruptedException {
        var begun = System.nanoTime();
        for (var number = 0; !doors.over(); number++) {
            var wish = Wish.of(seed, number);
            var customer = new Customer(shop, wish, totalKobo, orders, patience);
            places.acquire();
            customers.add(threads.submit(() -> serve(customer)));
            doors.sleep(new Deadline(begun + between.multipliedBy(number + 1L).toNanos()).left());
        }
        return customers.size();
    }

    private Customer serve(Customer customer) throws InterruptedException {
        try {
            return customer.call();
        } finally {
            places.release();
        }
    }

    /** @throws ExecutionException a customer could not do what customers do */
    void await() throws InterruptedException, ExecutionException {
        for (var customer : customers) {
            customer.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
