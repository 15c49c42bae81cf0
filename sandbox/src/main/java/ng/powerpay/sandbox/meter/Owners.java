package ng.powerpay.sandbox.meter;

import java.util.List;
import ng.powerpay.sandbox.meter.Account.Owner;

/** Made-up people for the accounts. */
final class Owners {

    private static final List<String> FIRST = List.of(
            "ADAEZE",
            "BABATUNDE",
            "CHIDINMA",
            "DAUDA",
            "EFE",
            "FATIMA",
            "GODWIN",
            "HAUWA",
            "IFEANYI",
            "JUMOKE",
            "KELECHI",
            "LAMI",
            "MUSA",
            "NGOZI",
            "OLUWASEUN",
            "PATIENCE",
            "RASHIDAT",
            "SEGUN",
            "TERVER");
    private static final List<String> LAST = List.of(
            "OKAFOR",
            "ADEYEMI",
            "NWOSU",
            "BELLO",
            "OGHENERO",
            "YUSUF",
            "ETIM",
            "ABUBAKAR",
            "EZE",
            "BALOGUN",
            "ONYEKA",
            "DANJUMA",
            "IBRAHIM");
    private static final List<String> STREETS =
            List.of("Aba Road", "Market Street", "Unity Close", "Station Road", "Palm Avenue", "Hill View");

    /**
     * A list of titles, the names of a whole family, and a word that no line breaks: what pages
     * must stand.
     */
    private static final Owner LONG = new Owner(
            "ALHAJA CHIEF (MRS) OLUWAFUNMILAYO-TEMITOPE ADEBAYO-OGUNDIPE-ANIKULAPO NEE OKONKWO-CHUKWUEMEKAWUNMI",
            "Flat 14B, Plot 1127, Professor Oluwatoyinbo-Adesegunmaborokanwa Crescent, off the Old Market Road, "
                    + "behind the Central Mosque, Umuahia-Abakaliki Extension Phase Two",
            "08030000024");

    private Owners() {}

    static Owner of(Company company, int person, Scenario scenario) {
        return scenario == Scenario.LONG_NAME ? LONG : of(company, person);
    }

    private static Owner of(Company company, int person) {
        int seed = person + 7 * company.number();
        String name = pick(LAST, seed) + " " + pick(FIRST, seed);
        String address = (1 + seed % 90) + " " + pick(STREETS, seed) + ", " + company.district();
        return new Owner(name, address, String.format("0803%07d", seed % 10_000_000));
    }

    private static String pick(List<String> from, int seed) {
        return from.get(seed % from.size());
    }
}
