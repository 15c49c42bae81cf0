package ng.powerpay.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wraps data keys with {@code POWERPAY_DATA_KEY}: for a machine that has nothing better. */
final class LocalKeyWrap implements KeyWrap {

    private final Map<String, Seal> keys = new LinkedHashMap<>();

    /** The first of the keys wraps, the others still open. */
    LocalKeyWrap(SecretsConfig secrets) {
        secrets.all().forEach(key -> keys.put(name(key), new Seal(derived(key, "wraps data keys"))));
    }

    private static String name(byte[] key) {
        return "local:" + HexFormat.of().formatHex(derived(key, "names this key"), 0, 4);
    }

    /** A key of its own for each use: no ciphertext of one use opens as another's. */
    private static byte[] derived(byte[] key, String use) {
        var hex = Hmac.hex("HmacSHA256", HexFormat.of().formatHex(key), use.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public Wrapped wrap(int number, byte[] key) {
        var first = keys.entrySet().iterator().next();
        var text = Base64.getEncoder().encodeToString(key);
        return new Wrapped(first.getKey(), first.getValue().seal(owner(number), text));
    }

    @Override
    public boolean has(String by) {
        return keys.containsKey(by);
    }

    @Override
    public byte[] unwrap(int number, Wrapped wrapped) {
        var key = keys.get(wrapped.by());
        if (key == null) {
            throw new IllegalStateException("the key " + wrapped.by() + " is not given");
        }
        return Base64.getDecoder().decode(key.open(owner(number), wrapped.secret()));
    }

    private static String owner(int number) {
        return "data key " + number;
    }
}
