package ng.powerpay.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code drawn as squares, sharp at every size. */
public final class QrCode {

    private final BitMatrix modules;

    public QrCode(String text) {
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }

    /** Draws it with its lower left corner at x, y. Lengths are points. */
    void draw(PDPageContentStream on, float x, float y, float size) throws IOException {
        var side = size / modules.getWidth();
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    on.addRect(x + column * side, y + size - (row + 1) * side, side, side);
                }
            }
        }
        on.fill();
    }

    /** How many squares it has on a side. */
    public int side() {
        return modules.getWidth();
    }

    /** The dark squares as the path of an SVG in which a square has the side one. */
    public String path() {
        var path = new StringBuilder();
        for (var row = 0; row < side(); row++) {
            for (var column = 0; column < side(); column++) {
                path.append(modules.get(column, row) ? "M" + column + " " + row + "h1v1h-1z" : "");
            }
        }
        return path.toString();
    }
}
