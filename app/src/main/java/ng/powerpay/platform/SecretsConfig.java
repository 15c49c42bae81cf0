package ng.powerpay.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that are settings, and how long a data key is used.
 *
 * @param dataKey signs links, and wraps data keys where nothing better does
 * @param oldKeys what that was before; they only open
 * @param lasts the age at which a data key is followed by the next
 */
public record SecretsConfig(byte[] dataKey, List<byte[]> oldKeys, Duration lasts) {

    public SecretsConfig {
        oldKeys = List.copyOf(oldKeys);
    }

    public static SecretsConfig read(Settings settings) {
        return new SecretsConfig(
                settings.key("DATA_KEY", "keeps what seals tokens at rest; keep it safe"),
                settings.keys("OLD_DATA_KEYS", "what POWERPAY_DATA_KEY was before: docs/runbooks/key-rotation.md"),
                settings.duration("DATA_KEY_LASTS", "365d", "age at which a new data key is begun"));
    }

    /** The one in use, then the older ones. */
    List<byte[]> all() {
        var all = new ArrayList<byte[]>();
        all.add(dataKey);
        all.addAll(oldKeys);
        return all;
    }

    /** Wraps data keys with ours. */
    public KeyWrap localWrap() {
        return new LocalKeyWrap(this);
    }

    /** What opens data keys; ours always opens what it wrapped before there was a better one. */
    public List<KeyWrap> wraps(KeyWrap first) {
        return List.of(first, localWrap());
    }

    @Override
    public String toString() {
        return "SecretsConfig[]";
    }
}
