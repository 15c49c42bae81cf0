package ng.powerpay.proving.chaos;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What one customer is going to do; it follows from the seed and the customer's number.
 *
 * @param key the same for every try to place it
 * @param doubleClick sends the order twice at once
 * @param paying the sandbox's checkout form; blank: leaves without paying
 * @param returns to the shop after paying, which then asks the gateway
 */
record Wish(String key, ShopMeter meter, boolean doubleClick, String paying, boolean returns) {

    private static final int EMAIL_PERCENT = 2;

    private static final int TROUBLED_PERCENT = 18;
    private static final int DOUBLE_CLICK_PERCENT = 5;
    private static final int NEVER_PERCENT = 6;

    static Wish of(long seed, int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        random.nextLong(); // neighbouring seeds begin alike
        var key = UUID.nameUUIDFromBytes((seed + "-" + number).getBytes(StandardCharsets.UTF_8));
        var meter = random.nextInt(100) < TROUBLED_PERCENT ? ShopMeter.troubled(random) : ShopMeter.normal(number);
        var twice = random.nextInt(100) < DOUBLE_CLICK_PERCENT;
        var outcome = outcome(random.nextInt(100));
        var refund = random.nextInt(100) < 3 ? "&refund=failed" : "";
        var paying = outcome.isEmpty() ? "" : "channel=card&outcome=" + outcome + refund;
        // Without a webhook and without coming back only the shop's own question finds the money,
        // a minute later: that is proved elsewhere, and would keep this run waiting.
        return new Wish(key.toString(), meter, twice, paying, outcome.equals("lost") || random.nextInt(100) < 70);
    }

    private static String outcome(int percent) {
        if (percent < NEVER_PERCENT) {
            return "";
        }
        return switch (percent % 20) {
            case 0, 1 -> "lost";
            case 2, 3 -> "twice";
            case 4 -> "late";
            case 5 -> percent < 50 ? "less" : "more";
            default -> "success";
        };
    }

    /** Few do: each mail has a receipt drawn for it, and the machine has other work here. */
    boolean givesEmail() {
        return Math.floorMod(key.hashCode(), 100) < EMAIL_PERCENT;
    }
}
