package ng.powerpay.bench.purchases;

import org.jspecify.annotations.Nullable;

/**
 * Buys, pays, waits for the SMS, and buys again. A purchase is whole when the SMS is here and the
 * webhook was answered, whichever comes last.
 */
final class Customer implements Wire.Receiver {

    private enum Waiting {
        FOR_ORDER,
        FOR_WEBHOOK,
        FOR_SMS,
        FOR_NOTHING
    }

    private final Customers all;
    private final Reactor reactor;
    private final int port;
    private @Nullable Wire wire;
    private Waiting waiting = Waiting.FOR_NOTHING;
    private boolean told;
    private long paidAt;

    Customer(Customers all, Reactor reactor, int port) {
        this.all = all;
        this.reactor = reactor;
        this.port = port;
    }

    void buy(byte[] order) {
        told = false;
        waiting = Waiting.FOR_ORDER;
        send(order);
    }

    @Override
    public void received(Wire from, Message answer) {
        if (answer.last()) {
            hangUp(from);
        }
        switch (waiting) {
            case FOR_ORDER -> ordered(answer);
            case FOR_WEBHOOK -> hinted(answer);
            case FOR_SMS, FOR_NOTHING -> throw new IllegalStateException("unasked: " + answer.line());
        }
    }

    private void ordered(Message answer) {
        var id = answer.text("id");
        if (!answer.line().contains(" 201") || id.isEmpty()) {
            fail("an order was answered " + answer.line() + " " + answer.body());
            return;
        }
        waiting = Waiting.FOR_WEBHOOK;
        var paid = all.pays(id, this);
        paidAt = System.nanoTime();
        send(paid);
    }

    private void hinted(Message answer) {
        if (!answer.line().contains(" 200")) {
            fail("a webhook was answered " + answer.line());
            return;
        }
        waiting = Waiting.FOR_SMS;
        finish();
    }

    /** The SMS with the token is here. */
    void receiveSms() {
        told = true;
        all.whole(System.nanoTime() - paidAt);
        finish();
    }

    private void finish() {
        if (told && waiting == Waiting.FOR_SMS) {
            waiting = Waiting.FOR_NOTHING;
            all.free(this);
        }
    }

    @Override
    public void closed(Wire gone) {
        if (wire == gone) {
            wire = null;
            if (waiting == Waiting.FOR_ORDER || waiting == Waiting.FOR_WEBHOOK) {
                fail("the server hung up");
            }
        }
    }

    private void fail(String text) {
        waiting = Waiting.FOR_NOTHING;
        all.failed(this, text);
    }

    private void hangUp(Wire from) {
        from.close();
        wire = null;
    }

    private void send(byte[] request) {
        var open = wire;
        if (open == null) {
            open = reactor.connect(port, this);
            wire = open;
        }
        reactor.send(open, request);
    }
}
