package ng.powerpay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import ng.powerpay.platform.Kobo;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.vending.sts.StsMeters;
import org.jspecify.annotations.Nullable;

/** One line's fields; what does not fit is noted with line and field. */
record MeterLine(NamedCsvRecord record, String where, List<String> faults) {

    private static final long MOST_RATE_KOBO = 500_000;
    private static final long MOST_KOBO = 10_000_000_000L;

    StsMeters.@Nullable Row meter(String company) {
        var before = faults.size();
        var row = new StsMeters.Row(
                company,
                read("number", "", text -> new Drn(text).digits(), ""),
                text("customer", 200),
                blankAsNull(text("address", 300)),
                read("band", "A", text -> one(text, "A", "B", "C", "D", "E"), "A"),
                money("rate_naira", MOST_RATE_KOBO, 1L),
                optionalMoney("minimum_naira"),
                optionalMoney("maximum_naira"),
                read("sgc", "", text -> new SupplyGroupCode(text).digits(), ""),
                read("krn", "", text -> new KeyRevision(whole(text)).value(), 0),
                read("ti", "", text -> new TariffIndex(whole(text)).value(), 0),
                read(
                        "ea",
                        "",
                        text -> EncryptionAlgorithm.of(text.length() == 1 ? "0" + text : text)
                                .code(),
                        ""),
                read("base_date", "", MeterLine::year, 0),
                read("blocked", "no", text -> one(text, "yes", "no").equals("yes"), false));
        var least = row.minimumKobo();
        var most = row.maximumKobo();
        demand(least == null || most == null || least <= most, "maximum_naira", "less than minimum_naira");
        return faults.size() > before ? null : row;
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static int year(String text) {
        var year = whole(text);
        BaseDate.of(year);
        return year;
    }

    private static int whole(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("must be a whole number");
        }
        return Integer.parseInt(text);
    }

    private static String one(String text, String... known) {
        if (!List.of(known).contains(text)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", known));
        }
        return text;
    }

    private @Nullable Long optionalMoney(String field) {
        return value(field).isEmpty() ? null : money(field, MOST_KOBO, 1L);
    }

    private long money(String field, long most, long whenFaulty) {
        return read(field, "", text -> kobo(text, most), whenFaulty);
    }

    private static long kobo(String text, long most) {
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("must be naira such as 225 or 225.50");
        }
        var kobo = Kobo.ofNaira(text).amount();
        if (kobo < 1 || kobo > most) {
            throw new IllegalArgumentException("must be 0.01 to " + new Kobo(most).toNaira() + " naira");
        }
        return kobo;
    }

    String text(String field, int most) {
        var text = value(field);
        demand(!text.isEmpty() || MeterList.OPTIONAL.contains(field), field, "is empty");
        demand(text.length() <= most, field, "has more than " + most + " characters");
        demand(text.chars().noneMatch(Character::isISOControl), field, "has a control character");
        return text;
    }

    private <T> T read(String field, String otherwise, Function<String, T> parse, T whenFaulty) {
        var text = value(field).isEmpty() ? otherwise : value(field);
        try {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("is empty");
            }
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(where + ", " + field + ": " + shortened(text) + ": " + e.getMessage());
            return whenFaulty;
        }
    }

    void checked(String field, StsMeters.Row meter, Consumer<StsMeters.Row> check) {
        try {
            check.accept(meter);
        } catch (IllegalArgumentException e) {
            faults.add(where + ", " + field + ": no token can be made for this meter: " + e.getMessage());
        }
    }

    void demand(boolean fits, String field, String otherwise) {
        if (!fits) {
            faults.add(where + ", " + field + ": " + otherwise);
        }
    }

    private String value(String field) {
        return record.findField(field).orElse("").strip();
    }

    static String shortened(String text) {
        return '"' + text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
