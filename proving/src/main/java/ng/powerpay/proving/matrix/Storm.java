package ng.powerpay.proving.matrix;

import ng.powerpay.purchase.Storms;

/** Lets many come at once, and tells what came of it. Exit code 1 when anything is not right. */
public final class Storm {

    private Storm() {}

    public static void main(String[] args) throws InterruptedException {
        try (var storms = new Storms()) {
            var checks = storms.all();
            checks.forEach(check -> System.out.printf(
                    "%-5s %s: %s%n", check.right() ? "right" : "WRONG", check.name(), check.figures()));
            System.exit(checks.stream().allMatch(Storms.Check::right) ? 0 : 1);
        }
    }
}
