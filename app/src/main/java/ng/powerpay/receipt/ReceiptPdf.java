package ng.powerpay.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws a receipt on one A5 page. The embedded font carries Yoruba, Igbo and Hausa letters. */
public final class ReceiptPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 36;
    private static final float WIDTH = PDRectangle.A5.getWidth() - 2 * MARGIN;
    private static final float QR_SIZE = 82;

    public byte[] draw(Receipt receipt) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            var about = new PDDocumentInformation();
            about.setTitle("Receipt " + receipt.number());
            about.setAuthor(receipt.seller().name());
            document.setDocumentInformation(about);
            var font = font(document);
            try (var on = new PDPageContentStream(document, page)) {
                new Drawing(on, font).all(receipt);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (var stream = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT))) {
            return PDType0Font.load(document, stream, true);
        }
    }

    /** The pen: where it is on the page, moving down. */
    private static final class Drawing {

        private final PDPageContentStream on;
        private final PDFont font;
        private float y = PDRectangle.A5.getHeight() - MARGIN;

        Drawing(PDPageContentStream on, PDFont font) {
            this.on = on;
            this.font = font;
        }

        void all(Receipt receipt) throws IOException {
            down(22);
            text(receipt.title(), MARGIN, 20);
            down(16);
            text("Receipt " + receipt.number(), MARGIN, 10);
            rule();
            for (var token : receipt.tokens()) {
                down(12);
                text(token.name(), MARGIN, 9);
                down(20);
                text(token.value(), MARGIN, 18);
            }
            if (receipt.hasTokens()) {
                rule();
            }
            lines(receipt.facts());
            rule();
            lines(receipt.sums());
            rule();
            foot(receipt);
        }

        private void foot(Receipt receipt) throws IOException {
            var seller = receipt.seller();
            new QrCode(receipt.page().toString()).draw(on, MARGIN, y - QR_SIZE, QR_SIZE);
            var left = MARGIN + QR_SIZE + 12;
            for (var line : List.of(
                    seller.name(),
                    seller.address(),
                    "TIN " + seller.taxNumber(),
                    "Complaints: " + seller.complaints(),
                    "NERC or your state's regulator can help too.",
                    receipt.page().toString())) {
                down(13);
                text(line, left, 9);
            }
        }

        private void lines(List<Receipt.Line> lines) throws IOException {
            for (var line : lines) {
                down(14);
                text(line.name(), MARGIN, 10);
                var value = fitted(line.value(), WIDTH - width(line.name(), 10) - 12, 10);
                text(value, MARGIN + WIDTH - width(value, 10), 10);
            }
        }

        private void rule() throws IOException {
            down(8);
            on.setLineWidth(0.5f);
            on.moveTo(MARGIN, y);
            on.lineTo(MARGIN + WIDTH, y);
            on.stroke();
            down(4);
        }

        private void down(float points) {
            y -= points;
        }

        private void text(String text, float x, float size) throws IOException {
            on.beginText();
            on.setFont(font, size);
            on.newLineAtOffset(x, y);
            on.showText(drawable(text));
            on.endText();
        }

        private float width(String text, float size) throws IOException {
            return font.getStringWidth(drawable(text)) / 1000 * size;
        }

        private String fitted(String text, float most, float size) throws IOException {
            var shown = text;
            while (width(shown, size) > most && shown.length() > 4) {
                shown = shown.substring(0, shown.length() - 2) + "…";
            }
            return shown;
        }

        /** A name may hold anything; what the font cannot draw becomes a question mark. */
        private String drawable(String text) {
            var drawn = new StringBuilder();
            text.codePoints().mapToObj(Character::toString).forEach(letter -> drawn.append(has(letter) ? letter : "?"));
            return drawn.toString();
        }

        private boolean has(String letter) {
            try {
                font.encode(letter);
                return true;
            } catch (IOException | IllegalArgumentException e) {
                return false;
            }
        }
    }
}
