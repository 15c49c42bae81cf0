package ng.powerpay.sts;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The secret a supply group's decoder keys are derived from: 8 bytes (DES, DKGA02) or 20 bytes
 * (DKGA04). It prints as its register only; {@link #close} wipes it.
 */
public final class VendingKey implements AutoCloseable {
    private final KeyRegister register;
    private final byte[] secret;

    private VendingKey(KeyRegister register, byte[] secret) {
        this.register = register;
        this.secret = secret;
    }

    /** Copies {@code secret}; the caller wipes its own array. Even DES parity is refused. */
    public static VendingKey of(KeyRegister register, byte[] secret) {
        boolean des = secret.length == DesKeyGeneration.KEY_BYTES;
        boolean shaped = des || secret.length == HmacKeyGeneration.KEY_BYTES;
        StsException.require(shaped, StsError.KEY_FORMAT, "a vending key has 8 or 20 bytes");
        if (des) {
            DesKeyGeneration.requireOddParity(secret);
        }
        return new VendingKey(register, secret.clone());
    }

    /** From 16 or 40 hexadecimal digits. */
    public static VendingKey ofHex(KeyRegister register, String hex) {
        boolean shaped = hex.matches("([0-9a-fA-F]{2}){8}|([0-9a-fA-F]{2}){20}");
        String wanted = "a vending key has 16 or 40 hexadecimal digits";
        StsException.require(shaped, StsError.KEY_FORMAT, wanted);
        byte[] secret = HexFormat.of().parseHex(hex);
        try {
            return of(register, secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    public KeyRegister register() {
        return register;
    }

    /** {@code 02} or {@code 04}, the decoder key generation algorithm this key is for. */
    public String generation() {
        return secret.length == DesKeyGeneration.KEY_BYTES ? "02" : "04";
    }

    /**
     * Takes a decoder key generation algorithm's two digits and gives them back; those that were
     * withdrawn or never confirmed are refused by name.
     */
    public static String requireGeneration(String code) {
        return switch (code) {
            case "02", "04" -> code;
            case "01" -> throw refused("DKGA01 is legacy and unconfirmed");
            case "03" -> throw refused("DKGA03 was withdrawn by the 2018 edition");
            default -> throw refused("the key generation algorithm is neither 02 nor 04");
        };
    }

    private static StsException refused(String detail) {
        return new StsException(StsError.ALGORITHM_REFUSED, detail);
    }

    /** The decoder key of one meter; the meter's register must be this key's. */
    public DecoderKey derive(MeterConfig meter) {
        boolean same = meter.register().equals(register);
        StsException.require(same, StsError.KEY_UNKNOWN, "the meter is on another key register");
        return secret.length == DesKeyGeneration.KEY_BYTES
                ? DesKeyGeneration.derive(secret, meter)
                : HmacKeyGeneration.derive(secret, meter);
    }

    /** Overwrites the secret; a later {@link #derive} gives useless keys. */
    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "VendingKey[DKGA" + generation() + ", " + register + "]";
    }
}
