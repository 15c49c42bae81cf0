package ng.powerpay.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.cipher.Misty1;
import ng.powerpay.sts.cipher.StaCipher;
import ng.powerpay.sts.cipher.StaTables;
import org.junit.jupiter.api.Test;

/** The examples that the standard, RFC 2994 and compliance documents print. */
class PublishedExamplesTest {
    private static final Instant MARCH_2014 = Instant.parse("2014-03-01T13:00:00Z");
    private static final String KEY = "ABABABABABABABAB949494949494949401234567";

    private static MeterConfig meter(EncryptionAlgorithm algorithm) {
        var pan = new MeterPan("600727000000000009");
        var register = KeyRegister.unique("201457", 1, BaseDate.Y2014);
        return new MeterConfig(pan, algorithm, register, new TariffIndex(1));
    }

    @Test
    void misty1AgreesWithItsRfc() {
        var misty = new Misty1(0x0011223344556677L, 0x8899AABBCCDDEEFFL);
        assertEquals(0x8B1DA5F56AB3D07CL, misty.encrypt(0x0123456789ABCDEFL));
        assertEquals(0x04B68240B13BE95DL, misty.encrypt(0xFEDCBA9876543210L));
        assertEquals(0xFEDCBA9876543210L, misty.decrypt(0x04B68240B13BE95DL));
    }

    @Test
    void staAgreesWithTheStandardsWorkedExample() {
        var sta = new StaCipher(StaTables.sample(), 0x0ABC12DEF3456789L);
        assertEquals(0xC45ED1619406DF95L, sta.encrypt(0x0B19EB230100C207L));
        assertEquals(0x0B19EB230100C207L, sta.decrypt(0xC45ED1619406DF95L));
        assertEquals("51043465443420856213", Token.wrap(0, 0xC45ED1619406DF95L).digits());
    }

    @Test
    void dkga04DerivesThePublishedKeys() {
        var sta = meter(EncryptionAlgorithm.STA);
        var vending = VendingKey.ofHex(sta.register(), KEY);
        assertEquals("87f3ecbb2e46b48f", vending.derive(sta).revealHex());
        DecoderKey misty = vending.derive(meter(EncryptionAlgorithm.MISTY1));
        assertEquals("929bd3a415c9420a05ec5ee9f3ce91c3", misty.revealHex());
    }

    @Test
    void dkga02DerivesThePublishedKey() {
        var register = KeyRegister.unique("123456", 1, BaseDate.Y1993);
        var meter = meter(EncryptionAlgorithm.STA).with(register);
        var vending = VendingKey.ofHex(register, "ABABABABABABABAB");
        assertEquals("e653341f9d5bf36f", vending.derive(meter).revealHex());
    }

    @Test
    void theSignerMakesThePublishedEa11Token() {
        var meter = meter(EncryptionAlgorithm.MISTY1);
        var keys = List.of(VendingKey.ofHex(meter.register(), KEY));
        TokenSigner signer = SoftwareSigner.simulator(keys).withRnd(() -> 5);
        Tid tid = Tid.at(MARCH_2014, BaseDate.Y2014);
        Token token = signer.credit(meter, Utility.ELECTRICITY, tid, Units.parse("0.1"));
        assertEquals("58625789986991357486", token.digits());
        TokenCodec codec = TokenCodec.of(keys.getFirst().derive(meter), null);
        var content = new TransferCredit(Utility.ELECTRICITY, 5, tid, new AmountField(1));
        assertEquals(content, codec.decode(Token.parse("5862 5789 9869 9135 7486".replace(" ", ""))));
    }

    @Test
    void tableSetsAreNamedByTheirSha256() {
        String sample = "8259247cb0f3fcb1f9d68e377e2e834a4922927ecfeefe4e43a582b2848be2d2";
        assertEquals(sample, StaTables.sample().sha256());
    }
}
