package ng.powerpay.partner;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What staff do about the addresses that partners are told at. */
final class WebhookDesk {

    private static final Duration LONGEST_REPLAY = Duration.ofDays(31);

    /** @param types which events; null or none: all of them */
    record EndpointOrder(String url, @Nullable List<String> types) {}

    record EndpointStateOrder(Endpoint.State state, Long version) {}

    record SecretOrder(Long version) {}

    /**
     * One of these.
     *
     * @param delivery this one
     * @param since all that happened since then, at most 31 days ago
     */
    record ReplayOrder(@Nullable Long delivery, @Nullable Instant since) {}

    /** @param secret to check signatures with, this once */
    record NewEndpoint(Endpoint endpoint, String secret) {}

    private final PartnerDesk partners;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final PartnerConfig config;

    WebhookDesk(PartnerDesk partners, Endpoints endpoints, Deliveries deliveries, PartnerConfig config) {
        this.partners = partners;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.config = config;
    }

    NewEndpoint make(long partner, EndpointOrder order, String requestKey, String who) {
        var url = address(Problem.given("url", order.url()).strip());
        var types = order.types() == null ? List.<String>of() : List.copyOf(order.types());
        if (!Endpoint.TYPES.containsAll(types) || types.size() > Endpoint.TYPES.size()) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID, "types", "Of these only: " + String.join(", ", Endpoint.TYPES) + ".");
        }
        var wanted = new Endpoints.Wanted(partners.partner(partner).id(), url, types);
        var secret = WebhookSecret.fresh();
        var made = endpoints
                .make(wanted, secret, requestKey, who)
                .orElseThrow(() -> Problem.of(
                        ErrorCode.TOO_MANY_KEPT,
                        "It was made by this very request before, or the partner has " + Endpoints.MOST
                                + " addresses. A secret is shown once: replace it."));
        return new NewEndpoint(one(partner, made), secret);
    }

    private String address(String url) {
        if (config.mode() == PartnerConfig.Mode.TEST ? isHttp(url) : PublicAddresses.mayBe(url)) {
            return url;
        }
        throw Problem.field(
                ErrorCode.WEBHOOK_ADDRESS_REFUSED,
                "url",
                "Give an https address on the internet, without user and fragment.");
    }

    private static boolean isHttp(String url) {
        try {
            var address = URI.create(url);
            return url.matches("https?://.{1,400}") && address.getHost() != null && PublicAddresses.isPlain(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws Problem PARTNER_NOT_FOUND */
    Endpoint one(long partner, long id) {
        return endpoints.one(partner, id).orElseThrow(() -> PartnerDesk.notFound("This partner has no such webhook."));
    }

    /**
     * Off: what waits is stopped. On again: what happened in between is told when it is replayed.
     */
    Endpoint put(long partner, long id, EndpointStateOrder order) {
        var seen = at(partner, id, order.version());
        if (!endpoints.put(seen, Problem.given("state", order.state()))) {
            throw stale(one(partner, id));
        }
        if (order.state() == Endpoint.State.OFF) {
            endpoints.stop(id);
        }
        return one(partner, id);
    }

    NewEndpoint renew(long partner, long id, SecretOrder order) {
        var seen = at(partner, id, order.version());
        var secret = WebhookSecret.fresh();
        if (!endpoints.renew(partner, seen, secret)) {
            throw stale(one(partner, id));
        }
        return new NewEndpoint(one(partner, id), secret);
    }

    private Endpoint at(long partner, long id, @Nullable Long version) {
        var now = one(partner, id);
        if (now.version() != Problem.given("version", version)) {
            throw stale(now);
        }
        return now;
    }

    private static Problem stale(Endpoint now) {
        return Problem.field(
                ErrorCode.STALE_VERSION,
                "version",
                "It is version %d now, and %s.".formatted(now.version(), now.state()));
    }

    List<WebhookDelivery> list(long partner, long id, Deliveries.Page page) {
        return deliveries.list(one(partner, id).id(), page);
    }

    /** @return how many will be told again */
    int replay(long partner, long id, ReplayOrder order, Instant now) {
        var endpoint = one(partner, id);
        var delivery = order.delivery();
        var since = order.since();
        if ((delivery == null) == (since == null)) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "since", "Give either a delivery or a time, and not both.");
        }
        if (endpoint.state() == Endpoint.State.OFF) {
            throw Problem.of(ErrorCode.NOT_OFFERED, "This webhook is off. Switch it on first.");
        }
        if (since != null) {
            if (since.isBefore(now.minus(LONGEST_REPLAY)) || since.isAfter(now)) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "since", "A time in the last 31 days.");
            }
            return deliveries.replay(partner, id, since);
        }
        var count = deliveries.replay(id, Problem.given("delivery", delivery));
        if (count == 0) {
            throw PartnerDesk.notFound("This webhook has no such delivery.");
        }
        return count;
    }
}
