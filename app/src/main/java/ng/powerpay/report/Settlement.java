package ng.powerpay.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.ledger.DailySums.Sum;
import ng.powerpay.platform.Kobo;

/**
 * What a gateway or a vendor did for us in each period, and what that leaves on its account.
 *
 * @param begins the first day of the period, in Lagos
 * @param soldKobo a gateway: what customers paid, its fee included; a vendor: what it took of our float
 * @param feesKobo what the gateway kept
 * @param refundedKobo what it gave back to customers; a vendor: what it put back into our float
 * @param chargedBackKobo what customers' banks took back
 * @param otherKobo anything else on its account, such as a payment to our bank
 * @param netKobo what all of that moved: positive: they owe us so much more
 * @param balanceKobo on its account at the end of the period: a gateway holds it for us; of a vendor it
 *     is what was taken since the beginning, for what we pay in is not in these books
 */
record Settlement(
        LocalDate begins,
        Side side,
        String provider,
        long sales,
        Kobo soldKobo,
        Kobo feesKobo,
        Kobo refundedKobo,
        Kobo chargedBackKobo,
        Kobo otherKobo,
        Kobo netKobo,
        Kobo balanceKobo) {

    /** What it does for us. */
    enum Side {
        GATEWAY,
        VENDOR
    }

    private record Key(LocalDate begins, String account) {}

    /** @param opening what was on each account before the first day */
    static List<Settlement> of(List<Sum> sums, Map<String, Kobo> opening) {
        var grouped = new LinkedHashMap<Key, Figures>();
        for (var sum : sums) {
            if (!sum.provider().isEmpty()) {
                grouped.computeIfAbsent(new Key(sum.begins(), sum.provider()), key -> new Figures(key.account()))
                        .add(sum);
            }
        }
        var balances = new HashMap<>(opening);
        var rows = new ArrayList<Settlement>();
        grouped.forEach((key, figures) -> {
            var before = balances.getOrDefault(key.account(), Kobo.ZERO);
            var balance = before.plus(figures.net());
            balances.put(key.account(), balance);
            rows.add(figures.row(key.begins(), balance));
        });
        return List.copyOf(rows);
    }

    /** Adds up what was posted of one account in one period. */
    private static final class Figures {

        private final String account;
        private final Map<String, Kobo> moved = new HashMap<>();
        private Kobo fees = Kobo.ZERO;
        private long sales;

        Figures(String account) {
            this.account = account;
        }

        void add(Sum sum) {
            if (sum.account().equals("gateway-fees")) {
                fees = fees.plus(sum.amount());
            }
            if (sum.account().equals(account)) {
                moved.merge(sum.kind(), sum.amount(), Kobo::plus);
                sales += sum.kind().equals("paid") || sum.kind().equals("vended") ? sum.postings() : 0;
            }
        }

        Kobo net() {
            return moved.values().stream().reduce(Kobo.ZERO, Kobo::plus);
        }

        private Kobo of(String kind) {
            return moved.getOrDefault(kind, Kobo.ZERO);
        }

        Settlement row(LocalDate begins, Kobo balance) {
            var gateway = account.startsWith("gateway:");
            var sold = gateway
                    ? of("paid").plus(fees)
                    : of("vended").plus(of("vended-after-all")).negated();
            var back = gateway ? of("refunded").negated() : of("reversed");
            var charged = of("chargeback").negated();
            var known = gateway
                    ? sold.minus(fees).minus(back).minus(charged)
                    : back.minus(sold).minus(charged);
            return new Settlement(
                    begins,
                    gateway ? Side.GATEWAY : Side.VENDOR,
                    account.substring(account.indexOf(':') + 1),
                    sales,
                    sold,
                    fees,
                    back,
                    charged,
                    net().minus(known),
                    net(),
                    balance);
        }
    }
}
