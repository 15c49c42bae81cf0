package ng.powerpay.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Provider;
import ng.powerpay.remote.Providers;

/**
 * Who carries SMS.
 *
 * @param names best first; one that is in no folder is brought by the place to run at
 * @param parts those of our folders that are named
 * @param proofWithin how long a carrier may take to report a token's SMS as delivered
 */
public record SmsConfig(List<String> names, List<Provider.Part<SmsSender>> parts, Duration proofWithin) {

    private static final Duration BROUGHT_LONGEST = Duration.ofSeconds(10);

    public static SmsConfig read(Settings settings) {
        var all = Providers.of(CarrierProvider.class);
        var says = "who carries SMS, best first, of: "
                + String.join(", ", all.stream().map(Provider::name).toList()) + "; on AWS sns too";
        var names = Stream.of(settings.text("SMS_CARRIERS", "termii", says).split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        var parts = new ArrayList<Provider.Part<SmsSender>>();
        for (var provider : all) {
            var on = names.contains(provider.name());
            var part = provider.read(settings.demanding(on));
            if (on) {
                parts.add(part);
            }
        }
        var within = settings.duration(
                "SMS_PROOF_WITHIN", "2m", "without a carrier's report for so long a token goes by the next carrier");
        settings.demand(
                within.toMillis() >= 100 && within.toHours() <= 24, "POWERPAY_SMS_PROOF_WITHIN must be 100ms to 24h");
        return new SmsConfig(names, List.copyOf(parts), within);
    }

    /** Refuses names that nobody has, and carriers that together take longer than a claim lasts. */
    public void check(Settings settings, Collection<? extends Record> configs) {
        var known = new ArrayList<>(parts.stream().map(Provider.Part::name).toList());
        configs.stream()
                .filter(one -> one instanceof Brings brings && brings.channel() == Channel.SMS)
                .forEach(one -> known.add(((Brings) one).way()));
        settings.demand(
                known.containsAll(names), "POWERPAY_SMS_CARRIERS names " + names + ", but there are only " + known);
        var brought = BROUGHT_LONGEST.multipliedBy(names.size() - parts.size());
        var longest = parts.stream().map(Provider.Part::longest).reduce(brought, Duration::plus);
        settings.demand(
                longest.compareTo(Messages.LEASE) < 0,
                "the time-outs of carriers together must be shorter than " + Messages.LEASE.toSeconds() + " s");
    }
}
