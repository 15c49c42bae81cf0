package ng.powerpay.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** Keys of the curve P-256 as web push writes them: a point in 65 bytes, a private number in 32. */
final class P256 {

    static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every JDK", e);
        }
    }

    static java.security.KeyPair fresh() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(CURVE);
        return generator.generateKeyPair();
    }

    /** @throws IllegalArgumentException it is no point of the curve */
    static PublicKey point(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("a point has 65 bytes and begins with 4");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + NUMBER));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + NUMBER, POINT));
        var p = prime();
        var inField = x.compareTo(p) < 0 && y.compareTo(p) < 0;
        if (!inField || !y.multiply(y).mod(p).equals(square(x))) {
            throw new IllegalArgumentException("not on the curve");
        }
        return made(new ECPoint(x, y));
    }

    private static BigInteger prime() {
        return ((ECFieldFp) CURVE.getCurve().getField()).getP();
    }

    /** Of the y that belongs to this x. */
    private static BigInteger square(BigInteger x) {
        var curve = CURVE.getCurve();
        return x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime());
    }

    private static PublicKey made(ECPoint point) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not on the curve", e);
        }
    }

    /** @throws IllegalArgumentException it is no private number of the curve */
    static PrivateKey number(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        if (bytes.length != NUMBER || number.signum() == 0 || number.compareTo(CURVE.getOrder()) >= 0) {
            throw new IllegalArgumentException("a private key has 32 bytes and is below the order of P-256");
        }
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private key", e);
        }
    }

    static byte[] bytes(PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        var bytes = new byte[POINT];
        bytes[0] = UNCOMPRESSED;
        put(point.getAffineX(), bytes, 1);
        put(point.getAffineY(), bytes, 1 + NUMBER);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int from) {
        var bytes = number.toByteArray();
        var start = Math.max(0, bytes.length - NUMBER);
        System.arraycopy(bytes, start, into, from + NUMBER - (bytes.length - start), bytes.length - start);
    }

    /** What both sides can compute. */
    static byte[] shared(PrivateKey ours, PublicKey theirs) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /**
     * The public key of a private one. The JDK has no such method: agreeing with the curve's base
     * point gives its x, and of the two points with that x it is the one that a signature is good
     * under.
     */
    static PublicKey publicOf(PrivateKey key) {
        try {
            var x = new BigInteger(1, shared(key, made(CURVE.getGenerator())));
            var p = prime();
            var y = square(x).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
            var one = made(new ECPoint(x, y));
            return isOf(key, one) ? one : made(new ECPoint(x, p.subtract(y)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private key", e);
        }
    }

    private static boolean isOf(PrivateKey key, PublicKey candidate) throws GeneralSecurityException {
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(key);
        var checking = Signature.getInstance("SHA256withECDSA");
        checking.initVerify(candidate);
        return checking.verify(signing.sign());
    }
}
