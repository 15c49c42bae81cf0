package ng.powerpay.reconcile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.ledger.StatementLine;

/**
 * Which column of a provider's export says what: {@code provider=paystack,unit=naira,kind=PAYMENT,
 * reference=Reference,...}. Providers rename their columns without notice, so this is a setting.
 *
 * @param inKobo whether amounts are kobo; else naira
 * @param usual what a line is when no column says so
 */
public record Columns(String provider, boolean inKobo, StatementLine.Kind usual, Map<Field, String> names) {

    /** What a line must or may say. */
    enum Field {
        REFERENCE(true),
        KEY(false),
        AMOUNT(true),
        CURRENCY(false),
        FEE(false),
        AT(true),
        STATUS(true),
        TYPE(false);

        private final boolean needed;

        Field(boolean needed) {
            this.needed = needed;
        }

        boolean needed() {
            return needed;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Columns {
        names = Map.copyOf(names);
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    static Columns parse(String text) {
        var given = new HashMap<String, String>();
        for (var part : text.split(",", -1)) {
            var pair = part.split("=", 2);
            if (pair.length != 2 || pair[1].isBlank() || given.put(pair[0].strip(), pair[1].strip()) != null) {
                throw new IllegalArgumentException("not NAME=COLUMN once: " + part);
            }
        }
        var provider = Optional.ofNullable(given.remove("provider")).orElse("");
        var unit = Optional.ofNullable(given.remove("unit")).orElse("");
        var usual = Optional.ofNullable(given.remove("kind")).orElse("");
        if (!provider.matches("[a-z]{2,40}") || !unit.matches("kobo|naira")) {
            throw new IllegalArgumentException("provider and unit (kobo or naira) are needed");
        }
        return new Columns(provider, unit.equals("kobo"), StatementLine.Kind.valueOf(usual), fields(given));
    }

    private static Map<Field, String> fields(Map<String, String> given) {
        var names = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var column = given.remove(field.word());
            if (column != null) {
                names.put(field, column);
            } else if (field.needed()) {
                throw new IllegalArgumentException(field.word() + " is needed");
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("not known: " + given.keySet());
        }
        return names;
    }
}
