package ng.powerpay.care;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a customer is called in addresses and in the trace: 32 hexadecimal digits that say nothing.
 * They are the phone, or the number of an account without one, under a key that the database does
 * not know: one block of AES with eight bytes of zeros in it, so a forged one opens as nothing. The
 * same customer has the same one for ever.
 */
final class CustomerIds {

    private static final byte PHONE = 'P';
    private static final byte ACCOUNT = 'A';
    private static final int BLOCK = 16;
    private static final long LARGEST = 9_999_999_999L;
    private static final String COUNTRY = "+234";

    /** Exactly one of both. */
    record Name(@org.jspecify.annotations.Nullable String phone, long account) {}

    private final Supplier<byte[]> key;

    /** @param key 32 bytes, always the same */
    CustomerIds(Supplier<byte[]> key) {
        this.key = key;
    }

    /** @param phone in E.164, of Nigeria */
    String ofPhone(String phone) {
        return seal(PHONE, Long.parseLong(phone.substring(COUNTRY.length())));
    }

    String ofAccount(long account) {
        return seal(ACCOUNT, account);
    }

    /** Empty when nobody can be called so. */
    Optional<Name> open(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        var block = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(id)));
        var kind = block.get();
        var zeros = block.getInt() == 0 && block.getShort() == 0 && block.get() == 0;
        var number = block.getLong();
        if (!zeros || number < 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case PHONE ->
                number <= LARGEST ? Optional.of(new Name(COUNTRY + "%010d".formatted(number), 0)) : Optional.empty();
            case ACCOUNT -> Optional.of(new Name(null, number));
            default -> Optional.empty();
        };
    }

    private String seal(byte kind, long number) {
        var block = ByteBuffer.allocate(BLOCK).put(kind).putLong(BLOCK - Long.BYTES, number);
        return HexFormat.of().formatHex(run(Cipher.ENCRYPT_MODE, block.array()));
    }

    /** One block, never more: there is nothing for a mode to hide. */
    private byte[] run(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.get(), "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every JDK", e);
        }
    }
}
