package ng.powerpay.payment;

import java.time.Duration;
import java.util.List;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Provider;
import ng.powerpay.remote.Providers;

/** The gateways that are switched on, the one offered first in front, with their settings. */
public record GatewayParts(List<Provider.Part<Gateway>> inOrder) {

    public static GatewayParts read(Settings settings) {
        return new GatewayParts(Providers.read(settings, "GATEWAYS", "paystack", Providers.of(GatewayProvider.class)));
    }

    /** The longest that a step may wait for one of them. */
    public Duration longest() {
        return Providers.longest(inOrder);
    }

    List<Gateway> build(Provider.Means means) {
        return inOrder.stream().map(part -> part.build().apply(means)).toList();
    }
}
