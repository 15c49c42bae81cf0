package ng.powerpay.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ng.powerpay.sts.meter.TokenResult;
import ng.powerpay.sts.meter.VirtualMeter;
import org.junit.jupiter.api.Test;

/** The example of the module's README, so that it cannot go stale unseen. */
class ReadmeExampleTest {
    @Test
    void aTokenIsMadeAndTaken() {
        var register = KeyRegister.unique("201457", 1, BaseDate.Y2014);
        var pan = MeterPan.of(new Drn("12345678903"));
        var misty1 = EncryptionAlgorithm.MISTY1;
        var meter = new MeterConfig(pan, misty1, register, new TariffIndex(1));
        try (var key = VendingKey.ofHex(register, "abababababababab949494949494949401234567")) {
            VirtualMeter virtualMeter = Training.virtual(meter, key);
            TokenSigner signer = SoftwareSigner.simulator(List.of(key));
            Tid tid = Tid.next(null, Training.NOW, register.baseDate());
            Token token = signer.credit(meter, Utility.ELECTRICITY, tid, Units.parse("12.3"));
            assertEquals(24, token.grouped().length());
            assertEquals(TokenResult.ACCEPT, virtualMeter.enter(token.digits()).result());
            assertEquals(new Units(123), virtualMeter.credit(Utility.ELECTRICITY));
        }
    }
}
