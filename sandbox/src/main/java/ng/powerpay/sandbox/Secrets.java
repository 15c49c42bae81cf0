package ng.powerpay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * This machine's own secrets, made at the first run and kept in {@code secrets.properties}, so that
 * no key is the same on two machines.
 */
final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int SHORT_BYTES = 12;

    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets() {}

    static Secrets in(Path folder) {
        Path file = folder.resolve("secrets.properties");
        var secrets = new Secrets();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    secrets.values.load(reader);
                }
            }
            secrets.complete();
            secrets.save(file);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets could not be kept in " + file, e);
        }
    }

    /** 32 bytes in Base64. */
    String dataKey() {
        return value("data.key");
    }

    String staffPassword() {
        return value("staff.password");
    }

    String paystackSecretKey() {
        return value("paystack.secret.key");
    }

    String vtpassApiKey() {
        return value("vtpass.api.key");
    }

    String vtpassPublicKey() {
        return value("vtpass.public.key");
    }

    String vtpassSecretKey() {
        return value("vtpass.secret.key");
    }

    String termiiApiKey() {
        return value("termii.api.key");
    }

    private void complete() {
        values.putIfAbsent("data.key", Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
        values.putIfAbsent("staff.password", "light-" + hex(SHORT_BYTES / 2));
        values.putIfAbsent("paystack.secret.key", "sk_test_" + hex(KEY_BYTES / 2));
        values.putIfAbsent("vtpass.api.key", hex(SHORT_BYTES));
        values.putIfAbsent("vtpass.public.key", "PK_" + hex(SHORT_BYTES));
        values.putIfAbsent("vtpass.secret.key", "SK_" + hex(SHORT_BYTES));
        values.putIfAbsent("termii.api.key", "TL" + hex(SHORT_BYTES));
    }

    private void save(Path file) throws IOException {
        if (!Files.exists(file)) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "Made by this machine, for this machine.");
        }
    }

    private String value(String name) {
        return values.getProperty(name);
    }

    private String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
