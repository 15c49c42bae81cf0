package ng.powerpay.sandbox;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;
import org.jspecify.annotations.Nullable;

/** The receiver of webhooks: keeps them, and refuses the first few when told to. */
public final class Merchant implements AutoCloseable {

    private final WebServer web = WebServer.open(0);
    private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
    private final AtomicInteger toRefuse = new AtomicInteger();

    static Merchant open() {
        var merchant = new Merchant();
        merchant.web.serve(new Routes()
                .post("/v1/webhooks/{provider}", request -> merchant.take(request, "{\"response\":\"success\"}"))
                .post("/v1/vendor-updates/{vendor}", request -> merchant.take(request, "{\"response\":\"success\"}")));
        return merchant;
    }

    String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Answers 500 to that many. */
    public void refuseNext(int count) {
        toRefuse.set(count);
    }

    /** The next webhook; fails when none comes. */
    public Request next() throws InterruptedException {
        Request request = received.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no webhook came");
        }
        return request;
    }

    /** A webhook within the time, or null. */
    public @Nullable Request within(Duration time) throws InterruptedException {
        return received.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Reply take(Request request, String answer) {
        received.add(request);
        boolean refuse = toRefuse.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
        return Reply.of(refuse ? 500 : 200, "application/json", Body.of(answer));
    }

    @Override
    public void close() {
        web.close();
    }
}
