package ng.powerpay.sts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ng.powerpay.sts.cipher.StaTables;

/**
 * Reads the operator's EA07 tables. A wrong digit would make tokens no meter takes, so the set is
 * only taken when its SHA-256 is the one expected.
 */
public final class StaTableFile {
    /** Name of the set that real meters use, which members of the STS Association hold. */
    public static final String PRODUCTION_SHA256 = "14324bb2f734cdc43623255b3b44fed754332f25ec79b0f42de735af374e15cc";

    private static final int MAX_BYTES = 10_000;

    private StaTableFile() {}

    /**
     * Loads {@code file}: 96 decimal numbers, S1, S2, P.
     *
     * @param sha256 hexadecimal, over the numbers joined by commas
     * @throws StsException {@code STA_TABLES_FORMAT} when it cannot be read or is another set
     */
    public static StaTables load(Path file, String sha256) {
        StaTables tables = parse(read(file));
        boolean expected = tables.sha256().equalsIgnoreCase(sha256);
        StsException.require(expected, StsError.STA_TABLES_FORMAT, "the SHA-256 is another");
        return tables;
    }

    private static String read(Path file) {
        try {
            boolean small = Files.size(file) <= MAX_BYTES;
            StsException.require(small, StsError.STA_TABLES_FORMAT, "the file is too large");
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StsException(StsError.STA_TABLES_FORMAT, "cannot read " + file);
        }
    }

    private static StaTables parse(String text) {
        try {
            return StaTables.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StsException(StsError.STA_TABLES_FORMAT, String.valueOf(e.getMessage()));
        }
    }
}
