package ng.powerpay.notify;

import ng.powerpay.job.Alarm;
import ng.powerpay.job.Holder;
import ng.powerpay.notify.termii.TermiiConfig;
import ng.powerpay.notify.termii.TermiiSender;
import ng.powerpay.remote.Sender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the outbox and its channels. */
@Configuration(proxyBeanMethods = false)
public class NotifyConfiguration {

    @Bean
    Messages messages(JdbcClient jdbc, Alarm alarm, Holder holder) {
        return new Messages(jdbc, alarm, holder);
    }

    @Bean
    SmsSender smsSender(TermiiConfig config, Sender sender) {
        return new TermiiSender(config, sender);
    }

    @Bean
    SendMessage sendMessage(Messages messages, Letters letters, SmsSender sms, NotifyConfig config) {
        return new SendMessage(messages, letters, sms, new MailSender(config));
    }
}
