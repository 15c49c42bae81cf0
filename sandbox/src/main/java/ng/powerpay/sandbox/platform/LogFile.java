package ng.powerpay.sandbox.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The log of a process: before each start one that is too large is put aside, in place of the last
 * such.
 */
public final class LogFile {

    private static final long LARGEST = 10L << 20;

    private LogFile() {}

    /** The same file, with room in it. */
    public static Path of(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
