package ng.powerpay.vending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may sell for which company, best first, where needed apart for prepaid and postpaid. Whoever
 * is not in a company's list is switched off for it; a company without a list has that of {@code
 * *}, and without that all vendors as they are built in.
 */
public record Priorities(Map<String, List<String>> byCompany) {

    /** Everybody sells everything, in the order in which they are built in. */
    public static final Priorities AS_BUILT = new Priorities(Map.of());

    private static final String OTHERS = "*";
    private static final Pattern SHAPE =
            Pattern.compile("((?:[a-z]{2,20}|\\*)(?:/(?:prepaid|postpaid))?)=([a-z0-9]{2,20}(,[a-z0-9]{2,20})*)");

    public Priorities {
        byCompany = Map.copyOf(byCompany);
    }

    /**
     * Reads {@code ikeja/prepaid=vtpass,buypower;ikeja=buypower;*=vtpass}; blank is {@link
     * #AS_BUILT}.
     *
     * @throws IllegalArgumentException when it is no such text, or names somebody twice
     */
    public static Priorities parse(String text) {
        var lists = new LinkedHashMap<String, List<String>>();
        for (var part : text.isBlank() ? new String[0] : text.replace(" ", "").split(";", -1)) {
            var shape = SHAPE.matcher(part);
            if (!shape.matches()) {
                throw new IllegalArgumentException(part + " is no list of vendors");
            }
            var vendors = List.of(shape.group(2).split(",", -1));
            var twice = vendors.stream().distinct().count() < vendors.size();
            if (twice || lists.put(shape.group(1), vendors) != null) {
                throw new IllegalArgumentException(part + " names somebody twice");
            }
        }
        return new Priorities(lists);
    }

    /**
     * With what staff ordered since: whoever orders a company's vendors means both kinds of meter.
     */
    Priorities over(Map<String, List<String>> ordered) {
        if (ordered.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(byCompany);
        all.keySet().removeIf(place -> ordered.containsKey(place.replaceFirst("/.*", "")));
        all.putAll(ordered);
        return new Priorities(all);
    }

    /** Every vendor that is named. */
    public List<String> vendors() {
        return byCompany.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of {@code all} that may sell for the company and do, best first. */
    Stream<Vendor> rank(String company, MeterType type, Map<String, Vendor> all) {
        var channel = "/" + type.name().toLowerCase(Locale.ROOT);
        var names = Stream.of(company + channel, company, OTHERS + channel, OTHERS)
                .filter(byCompany::containsKey)
                .findFirst()
                .map(byCompany::get)
                .orElseGet(() -> List.copyOf(all.keySet()));
        return names.stream().map(all::get).filter(Objects::nonNull).filter(vendor -> vendor.sells(company, type));
    }

    /** Refuses names that nobody has, and companies a vendor does not sell for. */
    void check(Map<String, Vendor> all) {
        byCompany.forEach((key, names) -> {
            var company = key.replaceFirst("/.*", "");
            for (var name : names) {
                var vendor = all.get(name);
                if (vendor == null || !(company.equals(OTHERS) || sellsAny(vendor, company))) {
                    throw new IllegalArgumentException("no vendor " + name + " sells for " + company);
                }
            }
        });
    }

    private static boolean sellsAny(Vendor vendor, String company) {
        return vendor.sells(company, MeterType.PREPAID) || vendor.sells(company, MeterType.POSTPAID);
    }
}
