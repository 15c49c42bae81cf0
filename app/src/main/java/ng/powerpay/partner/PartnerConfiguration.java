package ng.powerpay.partner;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.approval.Approvals;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Chores;
import ng.powerpay.job.Work;
import ng.powerpay.job.Worker;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import ng.powerpay.platform.Seal;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.remote.Http;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires partners. */
@Configuration(proxyBeanMethods = false)
public class PartnerConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ABREAST = 64;

    /** The way to partners' servers, which is not the one to our providers. */
    record Way(Http http) implements AutoCloseable {

        static Way of(PartnerConfig config) {
            return new Way(
                    config.mode() == PartnerConfig.Mode.TEST
                            ? new Http(CONNECT)
                            : new Http(CONNECT, new PublicAddresses()));
        }

        @Override
        public void close() {
            http.close();
        }
    }

    @Bean
    Partners partners(JdbcClient jdbc) {
        return new Partners(jdbc);
    }

    @Bean
    PartnerKeys partnerKeys(JdbcClient jdbc) {
        return new PartnerKeys(jdbc);
    }

    @Bean
    Endpoints partnerEndpoints(JdbcClient jdbc, Seal seal) {
        return new Endpoints(jdbc, seal);
    }

    @Bean
    Deliveries partnerDeliveries(JdbcClient jdbc, Seal seal) {
        return new Deliveries(jdbc, seal);
    }

    @Bean
    Statements partnerStatements(JdbcClient jdbc) {
        return new Statements(jdbc);
    }

    @Bean
    KeyForm partnerKeyForm(PartnerConfig config) {
        return new KeyForm(config.mode());
    }

    @Bean
    PartnerDesk partnerDesk(Partners partners, PartnerKeys keys, KeyForm form, PartnerConfig config, Clock clock) {
        return new PartnerDesk(partners, keys, form, config, clock);
    }

    @Bean
    WebhookDesk webhookDesk(PartnerDesk desk, Endpoints endpoints, Deliveries deliveries, PartnerConfig config) {
        return new WebhookDesk(desk, endpoints, deliveries, config);
    }

    @Bean
    PartnerLimit partnerLimit(PartnerDesk desk, Approvals approvals) {
        return new PartnerLimit(desk, approvals);
    }

    @Bean
    StaffPartnerController.Shelf partnerShelf(
            Partners partners, PartnerKeys keys, Endpoints endpoints, PartnerConfig config) {
        return new StaffPartnerController.Shelf(partners, keys, endpoints, config);
    }

    @Bean
    StaffPartnerController staffPartnerController(
            PartnerDesk desk, PartnerLimit limit, StaffPartnerController.Shelf shelf) {
        return new StaffPartnerController(desk, limit, shelf);
    }

    @Bean
    StaffWebhookController staffWebhookController(
            WebhookDesk desk, PartnerDesk partners, Statements statements, Clock clock) {
        return new StaffWebhookController(desk, partners, statements, clock);
    }

    @Bean
    PartnerController partnerController(Partners partners, Statements statements) {
        return new PartnerController(partners, statements);
    }

    /** After addresses are known and the crowd is counted. */
    @Bean
    FilterRegistrationBean<Filter> partnerFilter(PartnerKeys keys, Partners partners, KeyForm form, RateLimits limits) {
        var filter = new PartnerFilter(keys, partners, form, limits, new ProblemWriter(Json.MAPPER));
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(-994);
        return registration;
    }

    @Bean
    Way partnerWay(PartnerConfig config) {
        return Way.of(config);
    }

    @Bean
    DeliverWebhook.Way deliveryWay(Way way, PartnerConfig config) {
        return new DeliverWebhook.Way(way.http(), config.timeout());
    }

    @Bean
    DeliverWebhook deliverWebhook(
            Deliveries deliveries, Endpoints endpoints, Notices notices, DeliverWebhook.Way way, Clock clock) {
        return new DeliverWebhook(deliveries, endpoints, notices, way, clock);
    }

    /** Beside the shop's worker: a partner's slow server must not hold up a sale. */
    @Bean
    Worker webhookWorker(Deliveries deliveries, DeliverWebhook deliver, ShopConfig shop) {
        var works = shop.role().claims() ? List.of(work(deliveries, deliver)) : List.<Work<?>>of();
        return new Worker(works, new Alarm(), ABREAST);
    }

    private static Work<Delivery> work(Deliveries deliveries, DeliverWebhook deliver) {
        return new Work<>("webhook", deliveries, Map.of("SEND", deliver), deliveries::giveUp);
    }

    @Bean
    Chores partnerChores(Deliveries deliveries, ShopConfig shop) {
        return new Chores(
                shop.role().claims()
                        ? List.of(new Chores.Chore("webhook answers", Duration.ofHours(1), deliveries::forget))
                        : List.of());
    }

    /** The same for a process without wiring, which is woken now and then. */
    public static List<Chores.Chore> chores(JdbcClient jdbc, Seal seal, Notices notices, PartnerConfig config) {
        var deliveries = new Deliveries(jdbc, seal);
        var way = new DeliverWebhook.Way(Way.of(config).http(), config.timeout());
        var deliver = new DeliverWebhook(deliveries, new Endpoints(jdbc, seal), notices, way, Clock.systemUTC());
        return List.of(
                new Chores.Chore(
                        "webhooks", Duration.ZERO, new DeliverWebhook.Round(deliveries, work(deliveries, deliver))),
                new Chores.Chore("webhook answers", Duration.ofHours(1), deliveries::forget));
    }
}
