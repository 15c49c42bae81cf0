package ng.powerpay.sandbox;

import java.time.Clock;
import java.util.List;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.MeterPages;
import ng.powerpay.sandbox.meter.TokenMint;
import ng.powerpay.sandbox.meter.VirtualMeters;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.outbox.OutboxPages;
import ng.powerpay.sandbox.paystack.GatewayBook;
import ng.powerpay.sandbox.paystack.PaystackGateway;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.WebServer;
import ng.powerpay.sandbox.termii.TermiiSms;
import ng.powerpay.sandbox.vtpass.Sale;
import ng.powerpay.sandbox.vtpass.VtpassVendor;

/** All pretend providers and pages behind one address on loopback. */
public final class SandboxServer implements AutoCloseable {

    private final WebServer web;
    private final Delays delays;
    private final Outbox outbox;
    private final Providers providers;

    /** Whose books can be read. */
    private record Providers(PaystackGateway gateway, VtpassVendor vendor) {}

    private SandboxServer(WebServer web, Delays delays, Outbox outbox, Providers providers) {
        this.web = web;
        this.delays = delays;
        this.outbox = outbox;
        this.providers = providers;
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
        SandboxSettings located = settings.at("http://127.0.0.1:" + web.port());
        var routes = new Routes();
        var gateway = new PaystackGateway(located.paystack(), clock, state, delays);
        gateway.join(routes);
        new TermiiSms(located.termiiApiKey(), outbox).join(routes);
        new OutboxPages(outbox).join(routes);
        var vendor = companies(located, routes, state, clock, delays);
        files(routes);
        web.serve(routes);
        return new SandboxServer(web, delays, outbox, new Providers(gateway, vendor));
    }

    /** {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Where mail and text messages went. */
    public Outbox outbox() {
        return outbox;
    }

    /** The gateway's own books, now. */
    public GatewayBook gatewayBook() {
        return providers.gateway().book();
    }

    /** The vendor's own list of sales, now. */
    public List<Sale> sales() {
        return providers.vendor().sales();
    }

    @Override
    public void close() {
        delays.close();
        web.close();
    }

    private static VtpassVendor companies(
            SandboxSettings settings, Routes routes, SandboxState state, Clock clock, Delays delays) {
        var accounts = new Accounts();
        var meters = new VirtualMeters(state);
        var world = new VtpassVendor.World(accounts, new TokenMint(state, clock), meters);
        var vendor = new VtpassVendor(settings.vtpass(), world, clock, state, delays);
        vendor.join(routes);
        new MeterPages(accounts, meters).join(routes);
        new IndexPage(accounts).join(routes);
        return vendor;
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
