package ng.powerpay.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Chores;
import ng.powerpay.job.Holder;
import ng.powerpay.remote.Provider;
import org.springframework.beans.factory.ObjectProvider;
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
        var all = brought.stream().toList();
        return new Carriers(
                config.names().stream()
                        .map(name -> carrier(name, config.parts(), all, means))
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
        var sender = brought.stream()
                .filter(one -> one.name().equals(config.by()))
                .map(one -> one.open().get())
                .findFirst()
                .orElseGet(() -> new SmtpSender(config));
        return new HeedingSender(sender, suppressions);
    }

    @Bean
    SendMessage.Ways ways(Carriers carriers, MailSender mail, SmsConfig config) {
        return new SendMessage.Ways(carriers, mail, config.proofWithin());
    }

    @Bean
    SendMessage sendMessage(Messages messages, Proofs proofs, Letters letters, SendMessage.Ways ways) {
        return new SendMessage(messages, proofs, letters, ways);
    }

    @Bean
    SmsReportController smsReportController(Carriers carriers, Proofs proofs, Alarm alarm, MeterRegistry figures) {
        return new SmsReportController(carriers, proofs, alarm, figures);
    }

    @Bean
    Chores notifyChores(Proofs proofs) {
        return new Chores(List.of(new Chores.Chore("reports", Duration.ofHours(1), proofs::forget)));
    }
}
