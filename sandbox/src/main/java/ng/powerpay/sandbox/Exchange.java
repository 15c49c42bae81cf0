package ng.powerpay.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.gateway.Bank;
import ng.powerpay.sandbox.gateway.BankPage;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.MeterPages;
import ng.powerpay.sandbox.meter.TokenMint;
import ng.powerpay.sandbox.meter.VirtualMeters;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Provider;
import ng.powerpay.sandbox.provider.Surroundings;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Vendor;
import ng.powerpay.sandbox.vendor.World;

/** The running gateways and vendors by name, with the bank and the meters that they share. */
final class Exchange {

    private final Map<String, Till> tills = new LinkedHashMap<>();
    private final Map<String, Counter> counters = new LinkedHashMap<>();

    private Exchange() {}

    /** Opens every provider. */
    static Exchange open(SandboxSettings settings, Surroundings around, Routes routes) {
        var accounts = new Accounts();
        var meters = new VirtualMeters(around.state());
        var world = new World(accounts, new TokenMint(around.state(), around.clock()), meters);
        var bank = new Bank(around.clock());
        var exchange = new Exchange();
        List<Provider> providers = Providers.at(settings.place());
        for (Provider provider : providers) {
            switch (provider) {
                case Gateway it -> exchange.tills.put(it.name(), Till.open(it, around, settings.place(), bank, routes));
                case Vendor it ->
                    exchange.counters.put(it.name(), Counter.open(it, around, world, settings.walletKobo(), routes));
                default -> throw new IllegalStateException(provider.name() + " is neither gateway nor vendor");
            }
        }
        new BankPage(bank).join(routes);
        new MeterPages(accounts, meters).join(routes);
        new IndexPage(accounts, providers).join(routes);
        return exchange;
    }

    Till till(String gateway) {
        return named(tills, gateway);
    }

    Counter counter(String vendor) {
        return named(counters, vendor);
    }

    private static <T> T named(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no " + name + " among " + all.keySet());
        }
        return found;
    }
}
