package ng.powerpay.receipt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes a receipt as one HTML page without scripts or outside resources; all values escaped. */
public final class ReceiptHtml {

    private final Template template = load("/receipt.html");

    public String write(Receipt receipt) {
        return template.execute(receipt);
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
