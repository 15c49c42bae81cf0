package ng.powerpay.sts.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.StaTableFile;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.cipher.StaTables;

/**
 * The options that name a meter and its key. Left out, they name a training meter under the test
 * key of the compliance documents.
 */
final class MeterOptions {
    static final String TRAINING_KEY = "abababababababab949494949494949401234567";
    private static final int MAX_KEY_FILE = 100;

    private final Options options;

    MeterOptions(Options options) {
        this.options = options;
    }

    MeterConfig meter() {
        var pan = MeterPan.of(new Drn(options.get("drn", "12345678903")));
        var algorithm = EncryptionAlgorithm.of(options.get("ea", "11"));
        var tariff = new TariffIndex(options.number("ti", 1));
        return new MeterConfig(pan, algorithm, register(), tariff);
    }

    private KeyRegister register() {
        return new KeyRegister(
                new SupplyGroupCode(options.get("sgc", "201457")),
                new KeyRevision(options.number("krn", 1)),
                KeyType.of(options.number("kt", 2)),
                BaseDate.of(options.number("base", 2014)),
                new KeyExpiry(options.number("ken", 255)));
    }

    /** The same meter with what {@code --to-...} options change; empty when there are none. */
    Optional<MeterConfig> target(MeterConfig from) {
        KeyRegister old = from.register();
        var register = new KeyRegister(
                options.find("to-sgc").map(SupplyGroupCode::new).orElse(old.sgc()),
                new KeyRevision(options.number("to-krn", old.krn().value())),
                KeyType.of(options.number("to-kt", old.type().digit())),
                options.find("to-base")
                        .map(y -> BaseDate.of(Options.whole("to-base", y)))
                        .orElse(old.baseDate()),
                new KeyExpiry(options.number("to-ken", old.ken().value())));
        var tariff = new TariffIndex(options.number("to-ti", from.tariff().value()));
        MeterConfig to = from.with(register).with(tariff);
        return to.equals(from) ? Optional.empty() : Optional.of(to);
    }

    /** {@code --key HEX}, or {@code --key @FILE}, which keeps it out of the process list. */
    VendingKey key(KeyRegister register) {
        return VendingKey.ofHex(register, secret("key", TRAINING_KEY));
    }

    /** {@code --to-key}, else the key of the old register. */
    VendingKey targetKey(KeyRegister register) {
        return VendingKey.ofHex(register, secret("to-key", secret("key", TRAINING_KEY)));
    }

    private String secret(String name, String otherwise) {
        String text = options.get(name, otherwise);
        if (!text.startsWith("@")) {
            return text;
        }
        Path file = Path.of(text.substring(1));
        try {
            if (Files.size(file) > MAX_KEY_FILE) {
                throw new UsageException("--" + name + ": the file is too large for a key");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UsageException("--" + name + ": cannot read the file");
        }
    }

    /** {@code --sta-tables FILE}, checked by {@code --sta-sha256}. */
    Optional<StaTables> operatorTables() {
        String sha256 = options.get("sta-sha256", StaTableFile.PRODUCTION_SHA256);
        return options.find("sta-tables").map(file -> StaTableFile.load(Path.of(file), sha256));
    }

    StaTables tables() {
        return operatorTables().orElse(StaTables.sample());
    }

    Instant time() {
        return options.find("time").map(Instant::parse).orElseGet(Instant::now);
    }
}
