package ng.powerpay;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ng.powerpay.notify.Brought;
import ng.powerpay.notify.MailSender;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.DatabaseLogins;
import ng.powerpay.platform.KeyWrap;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;

/**
 * What a place to run at adds to the server.
 *
 * @param settings read before the check that refuses unknown ones
 * @param wiring read before ours, so that a bean here stands in for one of ours that asks for it
 * @param parts the same for what runs without wiring: commands, and functions
 */
public record Addition(
        List<Function<Settings, ? extends Record>> settings, List<Class<?>> wiring, Function<Configs, Parts> parts) {

    /**
     * What a place brings.
     *
     * @param keyWrap wraps data keys there
     * @param logins as whom to log in at the database
     */
    public record Parts(
            Supplier<KeyWrap> keyWrap,
            Supplier<DatabaseLogins> logins,
            List<Brought<MailSender>> mail,
            List<Brought<SmsSender>> sms) {

        static Parts none(Configs configs) {
            return new Parts(
                    () -> configs.one(SecretsConfig.class).localWrap(),
                    () -> DatabaseLogins.fixed(configs.one(DatabaseConfig.class).application()),
                    List.of(),
                    List.of());
        }
    }

    /** The bare machine. */
    public static final Addition NONE = new Addition(List.of(), List.of());

    public Addition {
        settings = List.copyOf(settings);
        wiring = List.copyOf(wiring);
    }

    public Addition(List<Function<Settings, ? extends Record>> settings, List<Class<?>> wiring) {
        this(settings, wiring, Parts::none);
    }
}
