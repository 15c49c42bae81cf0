package ng.powerpay.vending.sts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Settings;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.SoftwareSigner;
import ng.powerpay.sts.StaTableFile;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TokenSigner;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * The vending keys of the key file, one a line: supply group code, key revision, base date (a year),
 * key in hexadecimal, and the key expiry number where it is not 255. Blanks between; lines that begin
 * with {@code #} and empty ones do not count. A hardware module takes the place of {@link #signer} and
 * needs only the registers. Faults name the line, never what is in it.
 */
public final class VendingKeys {

    private static final int MOST_BYTES = 100_000;

    private record Label(String sgc, int krn, int baseYear) {}

    private final Map<Label, KeyRegister> registers = new HashMap<>();
    private final List<VendingKey> keys = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable StaTables tables;

    private VendingKeys() {}

    /** Reads {@code STS_KEYS}, {@code STS_TABLES} and {@code STS_TABLES_SHA256}; what is wrong refuses the start. */
    public static VendingKeys read(Settings settings) {
        var file = settings.text(
                "STS_KEYS", null, "file of vending keys, for its owner only: docs/runbooks/closed-group.md");
        var tables = settings.text("STS_TABLES", "", "file of the 96 numbers that meters with EA07 need");
        var sha256 = settings.text("STS_TABLES_SHA256", StaTableFile.PRODUCTION_SHA256, "which numbers those must be");
        var read = file.isEmpty() ? new VendingKeys() : load(Path.of(file));
        read.tables(tables, sha256);
        read.faults.forEach(fault -> settings.demand(false, Settings.PREFIX + fault));
        return read;
    }

    static VendingKeys load(Path file) {
        var read = new VendingKeys();
        try {
            if (read.guarded(file)) {
                read.parse(Files.readAllLines(file));
            }
        } catch (IOException e) {
            read.faults.add(
                    "STS_KEYS: the file cannot be read as text: " + e.getClass().getSimpleName());
        }
        return read;
    }

    private boolean guarded(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            faults.add("STS_KEYS: everybody on this machine may read the file; chmod 600");
        }
        if (Files.size(file) > MOST_BYTES) {
            faults.add("STS_KEYS: the file is larger than 100,000 bytes");
        }
        return faults.isEmpty();
    }

    private void parse(List<String> lines) {
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take("STS_KEYS, line " + number + ": ", line.split("\\s+"));
            }
        }
        if (keys.isEmpty() && faults.isEmpty()) {
            faults.add("STS_KEYS: there is no key in the file");
        }
    }

    private void take(String where, String[] words) {
        if (words.length < 4 || words.length > 5) {
            faults.add(where + "wanted: group code, key revision, base date, key, and perhaps key expiry");
            return;
        }
        try {
            var label = new Label(words[0], whole(words[1], "key revision"), whole(words[2], "base date"));
            var expiry = words.length == 4 ? KeyExpiry.NEVER : new KeyExpiry(whole(words[4], "key expiry"));
            var group = new SupplyGroupCode(label.sgc());
            var base = BaseDate.of(label.baseYear());
            var register = new KeyRegister(group, new KeyRevision(label.krn()), KeyType.UNIQUE, base, expiry);
            keys.add(VendingKey.ofHex(register, words[3]));
            if (registers.put(label, register) != null) {
                faults.add(where + "this group, revision and base date have a key already");
            }
        } catch (IllegalArgumentException e) {
            faults.add(where + e.getMessage());
        }
    }

    /** A number's own complaint would show what was written, and that may be the key. */
    private static int whole(String word, String name) {
        if (!word.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("the " + name + " is no whole number");
        }
        return Integer.parseInt(word);
    }

    private void tables(String file, String sha256) {
        try {
            tables = file.isEmpty() ? null : StaTableFile.load(Path.of(file), sha256);
        } catch (StsException e) {
            faults.add("STS_TABLES: " + e.getMessage());
        }
    }

    List<String> faults() {
        return faults;
    }

    /** @throws StsException KEY_UNKNOWN when the file has no key for it */
    KeyRegister register(StsMeters.Row meter) {
        var register = registers.get(new Label(meter.sgc(), meter.krn(), meter.baseYear()));
        if (register == null) {
            throw new StsException(
                    ng.powerpay.sts.StsError.KEY_UNKNOWN,
                    "the key file has none for group %s, revision %d, base date %d"
                            .formatted(meter.sgc(), meter.krn(), meter.baseYear()));
        }
        return register;
    }

    /** With these keys in this process's memory. */
    TokenSigner signer() {
        return SoftwareSigner.closedGroup(keys, tables);
    }
}
