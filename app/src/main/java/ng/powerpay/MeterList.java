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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ng.powerpay.vending.sts.StsMeters;

/**
 * A closed group's list of meters: CSV with a header, UTF-8, as {@code
 * docs/runbooks/closed-group.md} says. All of it is read before anything is taken.
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
    static final Set<String> OPTIONAL = Set.of("address", "band", "minimum_naira", "maximum_naira", "blocked");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,20}");

    /** What is wrong, a line each, up to 20. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(List<String> faults) {
            super(String.join("\n", faults));
        }
    }

    private final Map<String, ClosedGroups.Group> groups = new HashMap<>();
    private final Map<String, StsMeters.Row> meters = new LinkedHashMap<>();
    private final Map<String, Long> rates = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private MeterList() {}

    /**
     * @param check refuses a meter that no token can be made for
     * @throws Malformed naming line and field
     */
    static MeterList read(Path file, Consumer<StsMeters.Row> check) {
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

    private static MeterList parse(String csv, Consumer<StsMeters.Row> check) throws IOException {
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
                .forEach(name -> faults.add("line 1: no such column is known: " + MeterLine.shortened(name)));
        if (header.size() != new HashSet<>(header).size()) {
            faults.add("line 1: a column is there twice");
        }
        if (!faults.isEmpty()) {
            throw new Malformed(faults);
        }
    }

    private void take(NamedCsvRecord record, Consumer<StsMeters.Row> check) {
        if (meters.isEmpty() && faults.isEmpty()) {
            demandColumns(record.getHeader());
        }
        var where = "line " + record.getStartingLineNumber();
        if (record.getFieldCount() > record.getHeader().size()) {
            faults.add(where + ": has more fields than the header");
            return;
        }
        var line = new MeterLine(record, where, faults);
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
}
