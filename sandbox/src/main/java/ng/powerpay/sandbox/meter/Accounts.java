package ng.powerpay.sandbox.meter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.sandbox.meter.Account.Limits;
import ng.powerpay.sandbox.meter.Account.Terms;

/**
 * Every account of the sandbox. A 13-digit number is {@code 0400 CC 0000 SS L}, an 11-digit one
 * {@code 45 CC 0000 SS L}: CC names the company, SS the scenario, L is the Luhn digit. Besides, any
 * number {@code 0777 CC nnnnnn L} is a normal meter, so that a load test has a hundred million.
 */
public final class Accounts {

    /** The two numbers that the vendor's own documentation gives. */
    public static final String DOCUMENTED_METER = "1111111111111";

    public static final String DOCUMENTED_BILL = "1010101010101";

    private static final String LOAD = "0777";
    private static final long LEAST_KOBO = 1_000_00;
    private static final long ARREARS_KOBO = 2_500_00;
    private static final long BILL_KOBO = 18_450_00;

    private final Map<String, Account> byNumber = new LinkedHashMap<>();

    public Accounts() {
        for (Company company : Company.values()) {
            prepaid(company);
            postpaid(company);
        }
        codes();
        add(account(Company.IKEJA, DOCUMENTED_METER, 1, Scenario.NORMAL));
        add(bill(Company.IKEJA, DOCUMENTED_BILL, 2, Scenario.NORMAL));
    }

    /** The account that a company has under this number. */
    public Optional<Account> find(Company company, String number) {
        return find(number).filter(it -> it.company() == company || documented(number));
    }

    /** By the number alone: numbers are not used twice, except the documented ones. */
    public Optional<Account> find(String number) {
        Account listed = byNumber.get(number);
        return listed == null ? load(number) : Optional.of(listed);
    }

    /** All but the load test's, by company. */
    public List<Account> all() {
        return new ArrayList<>(byNumber.values());
    }

    private static boolean documented(String number) {
        return number.equals(DOCUMENTED_METER) || number.equals(DOCUMENTED_BILL);
    }

    private void prepaid(Company company) {
        for (int digits = 1; digits <= 3; digits++) {
            add(account(company, Numbers.thirteen(company, digits), digits, Scenario.NORMAL));
        }
        for (int digits = 1; digits <= 2; digits++) {
            add(account(company, Numbers.eleven(company, digits), digits, Scenario.NORMAL));
        }
        for (Scenario scenario : Scenario.values()) {
            int digits = scenario.digits();
            if (scenario == Scenario.KEY_CHANGE) {
                add(account(company, Numbers.eleven(company, digits), digits, scenario));
            } else if (scenario != Scenario.NORMAL && scenario != Scenario.CODE) {
                add(account(company, Numbers.thirteen(company, digits), digits, scenario));
            }
        }
    }

    private void postpaid(Company company) {
        List<Scenario> some = List.of(Scenario.NORMAL, Scenario.PENDING, Scenario.FAILED);
        for (Scenario scenario : some) {
            int digits = scenario.digits();
            add(bill(company, Numbers.bill(company, digits), digits, scenario));
        }
    }

    /** One account for each answer code that no story brings about; at Ikeja only. */
    private void codes() {
        for (String code : Numbers.CODES) {
            int digits = Numbers.digits(code);
            String number = Numbers.thirteen(Company.IKEJA, digits);
            add(account(Company.IKEJA, number, digits, Scenario.CODE));
        }
    }

    private Optional<Account> load(String number) {
        boolean shaped = number.matches(LOAD + "\\d{9}") && Numbers.checked(number);
        if (!shaped) {
            return Optional.empty();
        }
        String company = number.substring(4, 6);
        int person = Integer.parseInt(number.substring(6, 12));
        return Stream.of(Company.values())
                .filter(it -> it.digits().equals(company))
                .findFirst()
                .map(it -> account(it, number, person, Scenario.NORMAL));
    }

    private static Account account(Company company, String number, int person, Scenario scenario) {
        Band band = Bands.of(company, person, scenario);
        long arrears = scenario == Scenario.ARREARS ? ARREARS_KOBO : 0;
        long least = scenario == Scenario.HIGH_MINIMUM ? 5 * LEAST_KOBO : LEAST_KOBO + arrears;
        var terms = new Terms(true, band, arrears, new Limits(least, band.mostKobo()));
        return new Account(company, number, Owners.of(company, person, scenario), terms, scenario);
    }

    private static Account bill(Company company, String number, int person, Scenario scenario) {
        var limits = new Limits(LEAST_KOBO / 2, Band.A.mostKobo());
        var terms = new Terms(false, Bands.of(company, 1, scenario), BILL_KOBO, limits);
        return new Account(company, number, Owners.of(company, person + 30, scenario), terms, scenario);
    }

    private void add(Account account) {
        byNumber.put(account.number(), account);
    }
}
