package ng.powerpay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.vending.sts.StsMeters;
import org.jspecify.annotations.Nullable;

/**
 * A closed group's list of meters: CSV with a header, UTF-8, as {@code docs/runbooks/closed-group.md}
 * says. All of it is read before anything is taken.
 */
final class MeterList {

    static final int MOST_METERS = 20_000;
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_FAULTS = 20;
    private static final Set<String> NEEDED = Set.of(
            "company",
            "company_name",
            "state",
            "number",
            "customer",
            "rate_naira",
            "sgc",
            "krn",
            "ti",
            "ea",
            "base_date");
    private static final Set<String> OPTIONAL = Set.of("address", "band", "minimum_naira", "maximum_naira", "blocked");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,20}");
    private static final long MOST_RATE_KOBO = 500_000;
    private static final long MOST_KOBO = 10_000_000_000L;

    /** What is wrong, a line each, up to 20. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(List<String> faults) {
            super(String.join("\n", faults));
        }
    }

    private final Map<String, ClosedGroups.Group> groups = new HashMap<>();
    private final Map<String, StsMeters.Row> meters = new java.util.LinkedHashMap<>();
    private final Map<String, Long> rates = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private MeterList() {}

    /**
     * @param check refuses a meter that no token can be made for
     * @throws Malformed naming line and field
     */
    static MeterList read(Path file, java.util.function.Consumer<StsMeters.Row> check) {
        try {
            if (!Files.isReadable(file)) {
                throw new Malformed(List.of("there is no file " + file + " to read"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Malformed(List.of(file + " is larger than 8 MiB"));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), check);
        } catch (IOException e) {
            throw new Malformed(List.of(file + " cannot be read as UTF-8 text"));
        }
    }

    private static MeterList parse(String csv, java.util.function.Consumer<StsMeters.Row> check) throws IOException {
        var list = new MeterList();
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            for (var line : reader) {
                list.take(line, check);
                if (list.meters.size() > MOST_METERS) {
                    list.faults.add("there are more than " + MOST_METERS + " meters");
                }
                if (list.faults.size() >= MOST_FAULTS || list.meters.size() > MOST_METERS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            list.faults.add("after " + list.meters.size() + " meters: this is no CSV");
        }
        if (list.meters.isEmpty() && list.faults.isEmpty()) {
            list.faults.add("there is no meter in the file");
        }
        if (!list.faults.isEmpty()) {
            throw new Malformed(list.faults);
        }
        return list;
    }

    private static void demandColumns(List<String> header) {
        var faults = new ArrayList<String>();
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .forEach(name -> faults.add("line 1: there is no column " + name));
        header.stream()
                .filter(name -> !NEEDED.contains(name) && !OPTIONAL.contains(name))
                .forEach(name -> faults.add("line 1: no such column is known: " + Line.shortened(name)));
        if (header.size() != new HashSet<>(header).size()) {
            faults.add("line 1: a column is there twice");
        }
        if (!faults.isEmpty()) {
            throw new Malformed(faults);
        }
    }

    private void take(NamedCsvRecord record, java.util.function.Consumer<StsMeters.Row> check) {
        if (meters.isEmpty() && faults.isEmpty()) {
            demandColumns(record.getHeader());
        }
        var where = "line " + record.getStartingLineNumber();
        if (record.getFieldCount() > record.getHeader().size()) {
            faults.add(where + ": has more fields than the header");
            return;
        }
        var line = new Line(record, where, faults);
        var before = faults.size();
        var group =
                new ClosedGroups.Group(line.text("company", 20), line.text("company_name", 60), line.text("state", 30));
        var meter = line.meter(group.code());
        line.demand(CODE.matcher(group.code()).matches(), "company", "2 to 20 small letters, such as lekkigardens");
        if (faults.size() > before || meter == null) {
            return;
        }
        line.demand(
                Objects.requireNonNullElse(groups.putIfAbsent(group.code(), group), group)
                        .equals(group),
                "company_name",
                "another name or state stands on a line before");
        var rate = rates.putIfAbsent(group.code() + meter.band(), meter.rateKobo());
        line.demand(
                rate == null || rate == meter.rateKobo(),
                "rate_naira",
                "band " + meter.band() + " has another rate on a line before; give this one another band, A to E");
        line.demand(meters.putIfAbsent(meter.number(), meter) == null, "number", "this meter is on a line before");
        line.checked("sgc", meter, check);
    }

    List<ClosedGroups.Group> groups() {
        return List.copyOf(groups.values());
    }

    List<StsMeters.Row> meters() {
        return List.copyOf(meters.values());
    }

    /** One line's fields; what does not fit is noted with line and field. */
    private record Line(NamedCsvRecord record, String where, List<String> faults) {

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
                    read("base_date", "", MeterList.Line::year, 0),
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
            demand(!text.isEmpty() || OPTIONAL.contains(field), field, "is empty");
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

        void checked(String field, StsMeters.Row meter, java.util.function.Consumer<StsMeters.Row> check) {
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
}
