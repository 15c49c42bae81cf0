package ng.powerpay.sandbox.gateway;

import java.time.Duration;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Messenger;
import ng.powerpay.sandbox.provider.Surroundings;

/**
 * Tells the merchant, until it answers 200: at once, four more times three minutes apart, then
 * hourly ("three minutes" is a setting). What is not yet told survives a restart.
 */
final class Webhooks {

    private static final int SOON = 4;
    private static final int HOURLY_FACTOR = 20;

    /**
     * One event and how often it was tried. Addresses at the application are kept without its own,
     * which
     * may be another after a restart.
     */
    record Delivery(String id, Event event, int tries, boolean done) {}

    private final StateTable<Delivery> deliveries;
    private final int mostTries;
    private final Surroundings around;
    private final String appUrl;
    private final Messenger messenger = new Messenger();

    Webhooks(Gateway gateway, Surroundings around, String appUrl) {
        this.deliveries = around.state().table(gateway.name() + ".gateway.webhook", Delivery.class);
        this.mostTries = gateway.webhookTries();
        this.around = around;
        this.appUrl = appUrl;
        deliveries.all().stream().filter(it -> !it.done()).forEach(this::tryNow);
    }

    synchronized void send(Event event) {
        String id = "webhook-" + deliveries.size();
        boolean nowhere = event.address().isBlank();
        String address = event.address();
        boolean ours = !nowhere && !appUrl.isBlank() && address.startsWith(appUrl + "/");
        Event kept = ours ? event.to(address.substring(appUrl.length())) : event;
        Delivery first = deliveries.put(id, new Delivery(id, kept, 0, nowhere));
        if (!nowhere) {
            tryNow(first);
        }
    }

    /** How many times three minutes to wait after that many tries without a 200. */
    static int factorAfter(int tries) {
        return tries <= SOON ? 1 : HOURLY_FACTOR;
    }

    private void tryNow(Delivery delivery) {
        around.delays().after(Duration.ZERO, () -> attempt(delivery));
    }

    private void attempt(Delivery delivery) {
        Event event = delivery.event();
        boolean ours = event.address().startsWith("/");
        boolean taken = messenger
                .tell(ours ? event.to(appUrl + event.address()) : event)
                .filter(it -> it.status() == 200)
                .isPresent();
        int tries = delivery.tries() + 1;
        var next = new Delivery(delivery.id(), delivery.event(), tries, taken || tries >= mostTries);
        deliveries.put(next.id(), next);
        if (!next.done()) {
            Duration wait = around.timing().gateways().retry().multipliedBy(factorAfter(tries));
            around.delays().after(wait, () -> attempt(next));
        }
    }
}
