package ng.powerpay.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Chores;
import ng.powerpay.job.Holder;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.Sql;
import ng.powerpay.remote.Provider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the outbox, its channels, and what is heard of them. */
@Configuration(proxyBeanMethods = false)
public class NotifyConfiguration {

    @Bean
    Messages messages(JdbcClient jdbc, Alarm alarm, Holder holder) {
        return new Messages(jdbc, alarm, holder);
    }

    @Bean
    Notices notices(JdbcClient jdbc, Seal seal, Alarm alarm) {
        return new Notices(jdbc, seal, alarm);
    }

    @Bean
    Proofs proofs(JdbcClient jdbc) {
        return new Proofs(jdbc);
    }

    @Bean
    Suppressions suppressions(JdbcClient jdbc) {
        return new Suppressions(jdbc);
    }

    @Bean
    Carriers carriers(
            SmsConfig config, ObjectProvider<Brought<SmsSender>> brought, Provider.Means means, MeterRegistry figures) {
        return carriers(config, brought.stream().toList(), means, figures);
    }

    private static Carriers carriers(
            SmsConfig config, List<Brought<SmsSender>> brought, Provider.Means means, MeterRegistry figures) {
        return new Carriers(
                config.names().stream()
                        .map(name -> carrier(name, config.parts(), brought, means))
                        .toList(),
                figures);
    }

    private static SmsSender carrier(
            String name, List<Provider.Part<SmsSender>> parts, List<Brought<SmsSender>> brought, Provider.Means means) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> part.build().apply(means))
                .findFirst()
                .or(() -> brought.stream()
                        .filter(one -> one.name().equals(name))
                        .map(one -> one.open().get())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(name + " carries no SMS here"));
    }

    @Bean
    MailSender mailSender(NotifyConfig config, ObjectProvider<Brought<MailSender>> brought, Suppressions suppressions) {
        return mailSender(config, brought.stream().toList(), suppressions);
    }

    /** Who sends mail there, for a process without wiring. */
    public static MailSender mail(NotifyConfig config, List<Brought<MailSender>> brought, JdbcClient jdbc) {
        return mailSender(config, brought, new Suppressions(jdbc));
    }

    private static MailSender mailSender(
            NotifyConfig config, List<Brought<MailSender>> brought, Suppressions suppressions) {
        var sender = brought.stream()
                .filter(one -> one.name().equals(config.by()))
                .map(one -> one.open().get())
                .findFirst()
                .orElseGet(() -> new SmtpSender(config));
        return new HeedingSender(sender, suppressions);
    }

    /** The step for a process that only sends, made without wiring. */
    @FunctionalInterface
    public interface Sending {
        SendMessage over(Messages messages, Letters letters, Provider.Means means, MeterRegistry figures);
    }

    /** Who sends there, as the beans here do. */
    public static Sending ways(
            NotifyConfig config,
            SmsConfig sms,
            List<Brought<MailSender>> mail,
            List<Brought<SmsSender>> carriers,
            PushSender push) {
        return (messages, letters, means, figures) -> {
            var jdbc = Sql.client(means.database());
            var ways = new SendMessage.Ways(
                    carriers(sms, carriers, means, figures), mail(config, mail, jdbc), push, sms.proofWithin());
            return new SendMessage(
                    messages, new Proofs(jdbc), letters, new Notices(jdbc, means.seal(), new Alarm()), ways);
        };
    }

    @Bean
    SendMessage.Ways ways(Carriers carriers, MailSender mail, PushSender push, SmsConfig config) {
        return new SendMessage.Ways(carriers, mail, push, config.proofWithin());
    }

    @Bean
    SendMessage sendMessage(
            Messages messages,
            Proofs proofs,
            @Qualifier("letters") Letters letters,
            Notices notices,
            SendMessage.Ways ways) {
        return new SendMessage(messages, proofs, letters, notices, ways);
    }

    @Bean
    SmsReportController smsReportController(Carriers carriers, Proofs proofs, Alarm alarm, MeterRegistry figures) {
        return new SmsReportController(carriers, proofs, alarm, figures);
    }

    @Bean
    Chores notifyChores(Proofs proofs, Notices notices) {
        return new Chores(List.of(
                new Chores.Chore("reports", Duration.ofHours(1), proofs::forget),
                new Chores.Chore("notices", Notices.FORGETTING, notices::forget)));
    }
}
