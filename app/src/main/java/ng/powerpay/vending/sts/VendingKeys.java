package ng.powerpay.vending.sts;

import java.nio.file.Path;
import java.time.Instant;
import ng.powerpay.platform.Settings;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyFile;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.SoftwareSigner;
import ng.powerpay.sts.StaTableFile;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.TokenSigner;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;

/**
 * Which vending keys there are, and the signer that has them: here in this process's memory, from a
 * file that its operator protects. A hardware module would take the signer's place.
 */
public record VendingKeys(KeyFile file, TokenSigner signer) {

    /** Reads {@code STS_KEYS}, {@code STS_TABLES} and its digest; what is wrong refuses the start. */
    public static VendingKeys read(Settings settings) {
        var path = settings.text("STS_KEYS", null, "file of vending keys, see docs/runbooks/closed-group.md");
        var tables = settings.text("STS_TABLES", "", "file of the 96 numbers that meters with EA07 need");
        var sha256 = settings.text("STS_TABLES_SHA256", StaTableFile.PRODUCTION_SHA256, "which numbers they must be");
        var file = KeyFile.load(Path.of(path));
        if (!path.isEmpty()) {
            file.faults().forEach(fault -> settings.demand(false, "POWERPAY_STS_KEYS: " + fault));
        }
        try {
            var numbers = tables.isEmpty() ? null : StaTableFile.load(Path.of(tables), sha256);
            return new VendingKeys(file, SoftwareSigner.closedGroup(file.keys(), numbers));
        } catch (StsException e) {
            settings.demand(false, "POWERPAY_STS_TABLES: " + e.getMessage());
            return new VendingKeys(file, SoftwareSigner.closedGroup(file.keys(), null));
        }
    }

    /** @throws StsException when a number of the meter is wrong or there is no key for it */
    MeterConfig config(StsMeters.Row meter) {
        return new MeterConfig(
                MeterPan.of(new Drn(meter.number())),
                EncryptionAlgorithm.of(meter.ea()),
                file.register(meter.sgc(), meter.krn(), BaseDate.of(meter.baseYear())),
                new TariffIndex(meter.ti()));
    }

    /** @throws StsException when no token could be made for this meter now */
    public void tryOut(StsMeters.Row meter, Instant now) {
        var config = config(meter);
        var tid = Tid.at(now, config.register().baseDate());
        signer.credit(config, Utility.ELECTRICITY, tid, new Units(1));
    }
}
