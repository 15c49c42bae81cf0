package ng.powerpay.bench;

import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Decoded;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.cipher.StaTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Making, reading and keying of tokens; every call another token or another meter. */
@State(Scope.Thread)
public class StsBenchmark {
    private static final int TOKENS = 1024;
    private static final String HMAC_KEY = "abababababababab949494949494949401234567";
    private static final KeyRegister REGISTER = KeyRegister.unique("201457", 1, BaseDate.Y2014);

    private final TokenCodec sta = codec(EncryptionAlgorithm.STA);
    private final TokenCodec misty1 = codec(EncryptionAlgorithm.MISTY1);
    private final VendingKey des = VendingKey.ofHex(REGISTER, "abababababababab");
    private final VendingKey hmac = VendingKey.ofHex(REGISTER, HMAC_KEY);
    private final String[] staTokens = tokens(sta);
    private final String[] misty1Tokens = tokens(misty1);
    private int count;

    private static TokenCodec codec(EncryptionAlgorithm algorithm) {
        DecoderKey key = VendingKey.ofHex(REGISTER, HMAC_KEY).derive(meter(algorithm, 1));
        return TokenCodec.of(key, StaTables.sample());
    }

    private static MeterConfig meter(EncryptionAlgorithm algorithm, int tariff) {
        MeterPan pan = MeterPan.of(new Drn("12345678903"));
        return new MeterConfig(pan, algorithm, REGISTER, new TariffIndex(tariff));
    }

    private static TransferCredit content(int n) {
        Tid tid = new Tid(n & Tid.MAX);
        return new TransferCredit(Utility.ELECTRICITY, n & 15, tid, new AmountField(n & 0x3FFF));
    }

    private static String[] tokens(TokenCodec codec) {
        String[] tokens = new String[TOKENS];
        for (int n = 0; n < TOKENS; n++) {
            tokens[n] = codec.encode(content(7919 * n)).digits();
        }
        return tokens;
    }

    /** Content to 20 digits, decoder key known. */
    @Benchmark
    public String ea07Make() {
        return sta.encode(content(count++)).digits();
    }

    @Benchmark
    public String ea11Make() {
        return misty1.encode(content(count++)).digits();
    }

    /** Twenty digits to content, checksum checked. */
    @Benchmark
    public Decoded ea07Read() {
        return sta.decode(Token.parse(staTokens[count++ & TOKENS - 1]));
    }

    @Benchmark
    public Decoded ea11Read() {
        return misty1.decode(Token.parse(misty1Tokens[count++ & TOKENS - 1]));
    }

    /** Vending key to decoder key. */
    @Benchmark
    public DecoderKey dkga02() {
        return des.derive(meter(EncryptionAlgorithm.STA, count++ & 63));
    }

    @Benchmark
    public DecoderKey dkga04() {
        return hmac.derive(meter(EncryptionAlgorithm.MISTY1, count++ & 63));
    }
}
