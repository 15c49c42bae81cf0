package ng.powerpay.proving.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sts.Luhn;

/** A prepaid meter of the sandbox. */
record ShopMeter(String company, String number) {

    private static final List<Company> COMPANIES = List.of(Company.values());

    /**
     * Those that come to an end within seconds; the others would keep the run waiting for hours.
     */
    private static final Set<Scenario> TROUBLES = Set.of(
            Scenario.KEY_CHANGE,
            Scenario.SLOW,
            Scenario.PENDING,
            Scenario.PENDING_REVERSED,
            Scenario.TIMEOUT_VENDED,
            Scenario.TIMEOUT_LOST,
            Scenario.REVERSED,
            Scenario.FAILED,
            Scenario.TOKEN_LATE,
            Scenario.SERVER_ERROR,
            Scenario.HTML_BODY,
            Scenario.CONNECTION_CUT,
            Scenario.BONUS);

    private static final List<ShopMeter> TROUBLED = new Accounts()
            .all().stream()
                    .filter(it -> it.prepaid() && TROUBLES.contains(it.scenario()))
                    .map(ShopMeter::of)
                    .toList();

    private static ShopMeter of(Account account) {
        return new ShopMeter(account.company().code(), account.number());
    }

    /** One of the hundred million normal ones. */
    static ShopMeter normal(int person) {
        var company = COMPANIES.get(person % COMPANIES.size());
        var digits = String.format(Locale.ROOT, "0777%s%06d", company.digits(), person % 1_000_000);
        return new ShopMeter(company.code(), digits + Luhn.checkDigit(digits));
    }

    /** One whose vend is refused, pending, lost, cut or late. */
    static ShopMeter troubled(RandomGenerator random) {
        return TROUBLED.get(random.nextInt(TROUBLED.size()));
    }
}
