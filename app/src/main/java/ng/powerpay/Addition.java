package ng.powerpay;

import java.util.List;
import java.util.function.Function;
import ng.powerpay.platform.KeyWrap;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;

/**
 * What a place to run at adds to the server.
 *
 * @param settings read before the check that refuses unknown ones
 * @param wiring read before ours, so that a bean here stands in for one of ours that asks for it
 * @param keyWrap what wraps data keys there, for commands that run without wiring
 */
public record Addition(
        List<Function<Settings, ? extends Record>> settings,
        List<Class<?>> wiring,
        Function<Configs, KeyWrap> keyWrap) {

    /** The bare machine. */
    public static final Addition NONE = new Addition(List.of(), List.of());

    public Addition {
        settings = List.copyOf(settings);
        wiring = List.copyOf(wiring);
    }

    public Addition(List<Function<Settings, ? extends Record>> settings, List<Class<?>> wiring) {
        this(settings, wiring, configs -> configs.one(SecretsConfig.class).localWrap());
    }
}
