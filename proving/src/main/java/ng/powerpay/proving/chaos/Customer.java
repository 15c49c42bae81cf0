package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.concurrent.Callable;
import ng.powerpay.proving.chaos.Client.Answer;

/** Places one purchase, pays or not, comes back or not. */
record Customer(Shop shop, Wish wish, long totalKobo, Orders orders, Deadline end) implements Callable<Customer> {

    private static final Duration READING = Duration.ofMillis(200);

    @Override
    public Customer call() throws InterruptedException {
        var second = wish.doubleClick() ? Thread.ofVirtual().start(this::clickAgain) : null;
        var answer = shop.place(wish, totalKobo, end);
        if (second != null) {
            second.join();
        }
        if (answer.isEmpty()) {
            orders.violate(
                    "an order was never answered", wish.key(), wish.meter().number());
        } else if (answer.get().ok()) {
            pay(answer.get());
        } else {
            orders.violate("an order was refused", wish.key(), answer.get().toString());
        }
        return this;
    }

    private void clickAgain() {
        try {
            shop.place(wish, totalKobo, end).filter(Answer::ok).ifPresent(this::note);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String note(Answer placed) {
        var id = placed.json().path("id").asString();
        orders.placed(wish.key(), id);
        return id;
    }

    private void pay(Answer placed) throws InterruptedException {
        var id = note(placed);
        var page = placed.json().path("checkoutUrl").asString("");
        if (page.isEmpty()) {
            orders.violate("no page to pay on", id, placed.body());
        } else if (!wish.paying().isEmpty()) {
            end.sleep(READING);
            shop.client().postForm(page, wish.paying());
            if (wish.returns()) {
                shop.askForPayment(id, end);
            }
        }
    }
}
