package ng.powerpay.sandbox.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * This machine's own secrets, each made when it is first asked for and kept in {@code
 * secrets.properties}, so that no key is the same on two machines.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;

    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();
    private final @Nullable Path file;

    private Secrets(@Nullable Path file) {
        this.file = file;
    }

    /** Those of a folder. */
    public static Secrets in(Path folder) {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        secrets.load();
        return secrets;
    }

    /** In memory, with these values to begin with: for tests. */
    public static Secrets of(Map<String, String> given) {
        var secrets = new Secrets(null);
        secrets.values.putAll(given);
        return secrets;
    }

    /**
     * The secret of that name.
     *
     * @param name such as {@code buypower.token}
     * @param prefix what a new one begins with, as the provider's real keys do
     * @param length hex digits after the prefix
     */
    public String of(String name, String prefix, int length) {
        return kept(
                name,
                () -> prefix + HexFormat.of().formatHex(bytes((length + 1) / 2)).substring(0, length));
    }

    /** 32 bytes in Base64. */
    public String dataKey() {
        return kept("data.key", () -> Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    }

    /**
     * A private key of P-256 in Base64 for addresses: any 32 bytes that do not begin with ones
     * only.
     */
    public String pushKey() {
        return kept("push.key", () -> {
            byte[] key = bytes(KEY_BYTES);
            key[0] &= 0x7f;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        });
    }

    /** One that was made elsewhere, if it was kept. */
    public synchronized Optional<String> known(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** Keeps one that was made elsewhere. */
    public synchronized void keep(String name, String value) {
        values.setProperty(name, value);
        if (file != null) {
            save(file);
        }
    }

    private synchronized String kept(String name, Supplier<String> making) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = making.get();
        values.setProperty(name, made);
        if (file != null) {
            save(file);
        }
        return made;
    }

    private void load() {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets could not be read in " + file, e);
        }
    }

    private void save(Path kept) {
        try {
            if (!Files.exists(kept)) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(kept, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            try (Writer writer = Files.newBufferedWriter(kept)) {
                values.store(writer, "Made by this machine, for this machine.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets could not be kept in " + kept, e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
