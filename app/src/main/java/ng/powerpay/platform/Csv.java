package ng.powerpay.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets, written row by row so that its length costs no memory: RFC 4180 (comma,
 * CRLF, every text in quotes, a quote doubled), UTF-8, and no text that a spreadsheet would
 * compute. A formula in a cell runs on the machine of whoever opens the file, with what the file
 * knows; so a text that begins like one gets an apostrophe before it.
 */
public final class Csv {

    /** Also their wide forms, which some spreadsheets read as the narrow ones. */
    private static final String FORMULA = "=+-@|\uff1d\uff0b\uff0d\uff20";

    private final Writer out;

    /** @param out is not closed here */
    public Csv(Writer out) {
        this.out = out;
    }

    /** Writes to the stream as UTF-8 through a buffer; call {@link #flush} at the end. */
    public static Csv to(OutputStream out) {
        return new Csv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** A small table as one text; each row a list of cells. */
    public static String text(List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringWriter();
        var csv = new Csv(text).row(head.toArray());
        rows.forEach(row -> csv.row(row.toArray()));
        return text.toString();
    }

    /**
     * Adds a row. Numbers stand as they are, a null is an empty cell, anything else is its text.
     *
     * @throws UncheckedIOException when whoever reads is gone
     */
    public Csv row(@Nullable Object... cells) {
        try {
            for (var i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                cell(cells[i]);
            }
            out.write("\r\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when whoever reads is gone */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case Number number -> out.write(number.toString());
            default -> quoted(value.toString());
        }
    }

    private void quoted(String text) throws IOException {
        out.write('"');
        if (computes(text)) {
            out.write('\'');
        }
        out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
        out.write('"');
    }

    /**
     * Also behind blanks, which spreadsheets pass over; a tab or an end of line at the start counts
     * itself.
     */
    private static boolean computes(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\t' || letter == '\r' || letter == '\n') {
                return true;
            }
            if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && !Character.isISOControl(letter)) {
                return FORMULA.indexOf(letter) >= 0;
            }
        }
        return false;
    }
}
