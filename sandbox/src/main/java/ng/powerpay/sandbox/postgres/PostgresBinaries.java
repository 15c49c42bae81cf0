package ng.powerpay.sandbox.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import ng.powerpay.sandbox.platform.Folders;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs from the jar, once per folder. */
final class PostgresBinaries {

    static final String FOLDER = "pg-18.6.0";
    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/}; unpacked beside and renamed, so a killed run leaves no half.
     */
    static Path unpackInto(Path home) throws IOException {
        Path ready = home.resolve(FOLDER);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        String archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path half = Files.createTempDirectory(home, "unpack");
        half.toFile().setReadable(true, false);
        half.toFile().setExecutable(true, false);
        unpack(archive, half);
        return rename(half, ready);
    }

    static String archive(String system, String processor) {
        String name = processor.toLowerCase(Locale.ROOT);
        if (!system.equals("Linux")) {
            throw PostgresFailure.unsupported(system, processor);
        }
        return switch (name) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> throw PostgresFailure.unsupported(system, processor);
        };
    }

    private static Path rename(Path half, Path ready) throws IOException {
        try {
            return Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(ready)) {
                throw e;
            }
            Folders.delete(half); // another run was first
            return ready;
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        InputStream jarred = PostgresBinaries.class.getResourceAsStream(archive);
        if (jarred == null) {
            throw new IOException("not on the class path: " + archive);
        }
        try (InputStream buffered = new BufferedInputStream(jarred);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(buffered))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, into);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }
}
