package ng.powerpay.payment;

import java.time.Duration;
import java.util.List;
import ng.powerpay.platform.Settings;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.SqlOrders;
import ng.powerpay.provider.Switches;
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

    /** Built, counted from now on, and switched as somebody switches them. */
    public Gateways gateways(Provider.Means means, Switches switches, SqlOrders orders, Measurements measurements) {
        var counted = build(means).stream()
                .map(gateway -> MeasuredGateway.of(gateway, measurements))
                .toList();
        return new Gateways(
                counted,
                name -> switches.isOn(Kind.GATEWAY, name),
                () -> orders.of(Kind.GATEWAY).getOrDefault(Switches.ALL, List.of()));
    }

    List<Gateway> build(Provider.Means means) {
        return inOrder.stream().map(part -> part.build().apply(means)).toList();
    }
}
