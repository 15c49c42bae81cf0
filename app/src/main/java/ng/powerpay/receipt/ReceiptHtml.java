package ng.powerpay.receipt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Writes a receipt as one HTML page without scripts or outside resources; all values escaped. */
public final class ReceiptHtml {

    private final Template template = load("/receipt.html");

    /**
     * What a mail says above the receipt, in the customer's language; the receipt itself is in
     * English.
     *
     * @param language ISO 639
     */
    public record Before(String language, String text) {}

    public String write(Receipt receipt) {
        return template.execute(receipt);
    }

    /** The same below a text. */
    public String write(Receipt receipt, Before before) {
        var page = new StringWriter();
        template.execute(receipt, Map.of("before", before), page);
        return page.toString();
    }

    private static Template load(String name) {
        var stream = Objects.requireNonNull(ReceiptHtml.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
