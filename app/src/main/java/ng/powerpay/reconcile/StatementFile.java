package ng.powerpay.reconcile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.reconcile.Columns.Field;

/**
 * A provider's export: CSV with a header, UTF-8. All of it is read before anything is taken.
 *
 * @param covers what it is complete for, as {@code PROVIDER:KIND}: its usual kind, and those in it
 * @param idle lines about which no money moved: failed, abandoned, pending
 */
public record StatementFile(String provider, Set<String> covers, List<StatementLine> lines, int idle) {

    static final long MOST_BYTES = 64L << 20;
    static final int MOST_LINES = 500_000;
    private static final int MOST_FAULTS = 20;

    /** No file was given, so it says nothing about what is missing. */
    public static StatementFile none(Columns columns) {
        return new StatementFile(columns.provider(), Set.of(), List.of(), 0);
    }

    /** @throws MalformedStatement naming line and field of every fault, up to 20 */
    public static StatementFile read(Path file, Columns columns) {
        try {
            if (!Files.isReadable(file)) {
                throw new MalformedStatement(List.of("there is no file " + file + " to read"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new MalformedStatement(List.of(file + " is larger than 64 MiB; export a day at a time"));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), columns);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new MalformedStatement(List.of(file + " is not UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same of what somebody sent.
     *
     * @throws MalformedStatement naming line and field of every fault, up to 20
     */
    public static StatementFile parse(byte[] csv, Columns columns) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv));
            return parse(text.toString(), columns);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new MalformedStatement(List.of("it is not UTF-8"));
        }
    }

    /** @throws MalformedStatement naming line and field of every fault, up to 20 */
    static StatementFile parse(String csv, Columns columns) {
        var lines = new ArrayList<StatementLine>();
        var faults = new ArrayList<String>();
        var read = 0;
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            for (var row : reader) {
                read++;
                if (read == 1) {
                    demandColumns(row.getHeader(), columns);
                }
                take(row, columns, lines, faults);
                if (read > MOST_LINES || faults.size() >= MOST_FAULTS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            faults.add("after line " + (read + 1) + ": not CSV: " + shortened(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read > MOST_LINES) {
            faults.add("there are more than " + MOST_LINES + " lines; export a day at a time");
        }
        if (!faults.isEmpty()) {
            throw new MalformedStatement(faults);
        }
        var covers = new HashSet<String>();
        covers.add(columns.provider() + ":" + columns.usual());
        lines.forEach(line -> covers.add(columns.provider() + ":" + line.kind()));
        return new StatementFile(columns.provider(), covers, List.copyOf(lines), read - lines.size());
    }

    private static void demandColumns(List<String> header, Columns columns) {
        var missing = columns.names().entrySet().stream()
                .filter(one -> one.getKey().needed() && !header.contains(one.getValue()))
                .map(one -> "line 1: there is no column \"" + one.getValue() + "\"")
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new MalformedStatement(missing);
        }
    }

    private static void take(NamedCsvRecord row, Columns columns, List<StatementLine> lines, List<String> faults) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        columns.names().forEach((field, column) -> texts.put(field, text(row, column)));
        if (row.getFieldCount() > row.getHeader().size()) {
            faults.add("line " + row.getStartingLineNumber() + ": has more fields than the header");
            return;
        }
        try {
            new StatementRow(columns, texts).line().ifPresent(lines::add);
        } catch (StatementRow.Fault e) {
            var column = columns.names().getOrDefault(e.field(), e.field().word());
            faults.add("line " + row.getStartingLineNumber() + ", " + column + ": " + e.why());
        }
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private static String shortened(CsvParseException e) {
        var why = String.valueOf(e.getMessage());
        return why.substring(0, Math.min(200, why.length()));
    }
}
