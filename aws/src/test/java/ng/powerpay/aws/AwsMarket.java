package ng.powerpay.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.awslocal.mail.SesServer;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.awslocal.sms.SnsServer;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.platform.SandboxState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A market with SES and SNS: one purchase after the other, and what became of its messages. */
final class AwsMarket implements AutoCloseable {

    static {
        LocalAws.signIn();
    }

    private final LocalQueues queues = LocalQueues.start(0, Duration.ofSeconds(1));
    private final SandboxState state = SandboxState.inMemory();
    private final Outbox outbox = new Outbox(state, Clock.systemUTC());
    private final SesServer ses = SesServer.start(0, outbox, this::put, Clock.systemUTC());
    private final SnsServer sns =
            SnsServer.start(0, outbox, event -> queues.put(LocalQueues.SMS_EVENTS, event), Clock.systemUTC());
    private final Market market = new Market(settings(), all -> new Shop(all, AwsPowerPay::start));

    private Map<String, String> settings() {
        return Map.of(
                "POWERPAY_MAIL_BY", "ses",
                "POWERPAY_SMS_CARRIERS", "sns,termii",
                "POWERPAY_SMS_PROOF_WITHIN", "3s",
                "POWERPAY_AWS_SES_ENDPOINT", ses.url(),
                "POWERPAY_AWS_SNS_ENDPOINT", sns.url(),
                "POWERPAY_AWS_SES_EVENTS_QUEUE", queues.url(LocalQueues.MAIL_EVENTS),
                "POWERPAY_AWS_SNS_EVENTS_QUEUE", queues.url(LocalQueues.SMS_EVENTS));
    }

    /** Puts an event of mail into its queue. */
    void put(String event) {
        queues.put(LocalQueues.MAIL_EVENTS, event);
    }

    int deadLetters() {
        return queues.size(LocalQueues.MAIL_EVENTS + LocalQueues.DEAD);
    }

    String ses() {
        return ses.url();
    }

    String sns() {
        return sns.url();
    }

    /** What SES and SNS took. */
    Outbox outbox() {
        return outbox;
    }

    <T> T bean(Class<T> type) {
        return market.shop.bean(type);
    }

    /** Buys a token with this phone, as typed, and this address; gives the reference. */
    String buy(String phone, String email) throws Exception {
        var placed = market.place(market.meter(Scenario.NORMAL), 5_000, phone, email);
        market.pay(placed, "channel=card");
        return placed.path("id").asString();
    }

    /** Its state, carrier and failure, with blanks between. */
    String state(String purchase, String channel) {
        return bean(JdbcClient.class)
                .sql("""
                        select coalesce(max(concat_ws(' ', state, coalesce(carrier, ''), failure)), 'none')
                        from message where purchase_id = :id and channel = :channel""")
                .param("id", purchase)
                .param("channel", channel)
                .query(String.class)
                .single();
    }

    /** The number of its mail. */
    long message(String purchase) {
        return bean(JdbcClient.class)
                .sql("select id from message where purchase_id = ? and channel = 'EMAIL'")
                .param(purchase)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        market.close();
        sns.close();
        ses.close();
        state.close();
        queues.close();
    }
}
