package ng.powerpay.sandbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.gateway.GatewayBook;
import ng.powerpay.sandbox.meter.MeterPages;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.outbox.OutboxPages;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.WebServer;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Surroundings;
import ng.powerpay.sandbox.push.PushService;
import ng.powerpay.sandbox.ussd.PhonePage;
import ng.powerpay.sandbox.vendor.Sale;

/** All pretend providers and pages behind one address on loopback. */
public final class SandboxServer implements AutoCloseable {

    private final WebServer web;
    private final Delays delays;
    private final Outbox outbox;
    private final Exchange exchange;
    private final Place place;

    private SandboxServer(WebServer web, Delays delays, Outbox outbox, Exchange exchange, Place place) {
        this.web = web;
        this.delays = delays;
        this.outbox = outbox;
        this.exchange = exchange;
        this.place = place;
    }

    /**
     * Starts everything.
     *
     * @param port 0 for any free one
     * @param state stays the caller's to close
     */
    public static SandboxServer start(int port, SandboxSettings settings, SandboxState state, Clock clock) {
        var web = WebServer.open(port);
        var delays = new Delays();
        var outbox = new Outbox(state, clock);
        Place place = settings.place().at("http://127.0.0.1:" + web.port());
        var located = new SandboxSettings(place, settings.timing(), settings.walletKobo());
        var routes = new Routes();
        new OutboxPages(outbox).join(routes);
        new PhonePage(place.ussdUrl(), outbox).join(routes);
        var around = new Surroundings(state, clock, delays, settings.timing());
        Carriers.join(routes, place, outbox, around);
        new PushService(place.sandboxUrl(), clock).join(routes);
        var exchange = Exchange.open(located, around, routes);
        files(routes);
        web.serve(routes);
        return new SandboxServer(web, delays, outbox, exchange, place);
    }

    /** {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** What the application has to be told to find the providers here, with their keys. */
    public Map<String, String> variables() {
        var all = new LinkedHashMap<>(Carriers.variables(place));
        all.putAll(Providers.variables(place));
        return all;
    }

    /** Where mail and text messages went. */
    public Outbox outbox() {
        return outbox;
    }

    /** Adds pages of somebody else's below a path of their own. */
    public void serve(String path, Routes routes) {
        web.serve(path, routes);
    }

    /** That gateway's own books, now: {@code paystack}. */
    public GatewayBook gatewayBook(String gateway) {
        return exchange.till(gateway).book();
    }

    /** That vendor's own list of sales, now: {@code vtpass}. */
    public List<Sale> sales(String vendor) {
        return exchange.counter(vendor).sales();
    }

    @Override
    public void close() {
        delays.close();
        web.close();
    }

    private static void files(Routes routes) {
        routes.get("/sandbox.css", file(Template.class, "sandbox.css", "text/css"))
                .get("/checkout.css", file(Template.class, "checkout.css", "text/css"))
                .get("/meter.js", file(MeterPages.class, "meter.js", "text/javascript"));
    }

    private static Handler file(Class<?> owner, String name, String type) {
        Body body = Body.of(Template.resource(owner, name));
        return _ -> Reply.of(200, type + "; charset=utf-8", body);
    }
}
