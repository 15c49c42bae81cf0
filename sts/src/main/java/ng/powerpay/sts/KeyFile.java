package ng.powerpay.sts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A closed group's vending keys as a file, one a line: supply group code, key revision, base date (a
 * year), key in hexadecimal, and the key expiry number where it is not 255. Blanks between; lines that
 * begin with {@code #} and empty ones do not count. Faults name the line, never what is in it.
 */
public final class KeyFile {
    private static final int MAX_BYTES = 100_000;

    private record Label(String sgc, int krn, BaseDate base) {}

    private final Map<Label, VendingKey> keys = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private KeyFile() {}

    /** Reads all of it; what is wrong is in {@link #faults}. */
    public static KeyFile load(Path file) {
        var read = new KeyFile();
        try {
            if (read.guarded(file)) {
                read.parse(Files.readAllLines(file));
            }
        } catch (IOException e) {
            read.faults.add("the file cannot be read as text: " + e.getClass().getSimpleName());
        }
        return read;
    }

    private boolean guarded(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            faults.add("everybody on this machine may read the file; chmod 600");
        }
        if (Files.size(file) > MAX_BYTES) {
            faults.add("the file is larger than 100,000 bytes");
        }
        return faults.isEmpty();
    }

    private void parse(List<String> lines) {
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take("line " + number + ": ", line.split("\\s+", -1));
            }
        }
        if (keys.isEmpty() && faults.isEmpty()) {
            faults.add("there is no key in the file");
        }
    }

    private void take(String where, String[] words) {
        if (words.length < 4 || words.length > 5) {
            faults.add(where + "wanted: group code, key revision, base date, key, and perhaps key expiry");
            return;
        }
        try {
            var label = new Label(words[0], whole(words[1]), BaseDate.of(whole(words[2])));
            var expiry = words.length == 4 ? KeyExpiry.NEVER : new KeyExpiry(whole(words[4]));
            var group = new SupplyGroupCode(label.sgc());
            var register = new KeyRegister(group, new KeyRevision(label.krn()), KeyType.UNIQUE, label.base(), expiry);
            if (keys.put(label, VendingKey.ofHex(register, words[3])) != null) {
                faults.add(where + "this group, revision and base date have a key already");
            }
        } catch (StsException e) {
            faults.add(where + e.getMessage());
        }
    }

    /** A number's own complaint would show what was written, and that may be the key. */
    private static int whole(String word) {
        boolean shaped = word.matches("[0-9]{1,4}");
        StsException.require(shaped, StsError.FIELD_RANGE, "a revision, base date or expiry is no whole number");
        return Integer.parseInt(word);
    }

    /** What is wrong, each with its line; with any, nothing of the file should be used. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    public List<VendingKey> keys() {
        return List.copyOf(keys.values());
    }

    /** @throws StsException KEY_UNKNOWN when the file has no key for it */
    public KeyRegister register(String sgc, int krn, BaseDate base) {
        var key = keys.get(new Label(sgc, krn, base));
        if (key == null) {
            throw new StsException(
                    StsError.KEY_UNKNOWN,
                    "the key file has none for group " + sgc + ", revision " + krn + ", base date " + base);
        }
        return key.register();
    }
}
