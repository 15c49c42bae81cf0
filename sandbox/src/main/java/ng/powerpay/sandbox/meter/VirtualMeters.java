package ng.powerpay.sandbox.meter;

import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.cipher.StaTables;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterFile;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.TokenResult;
import ng.powerpay.sts.meter.VirtualMeter;

/** The prepaid meters on the customers' walls. Their state survives a restart. */
public final class VirtualMeters {

    /** What a meter said to a token, and its credit around it in kWh. */
    public record Answer(TokenResult result, Units before, Units after) {}

    private static final Units LEFT_AT_START = Units.parse("3.2");

    private final StateTable<String> saved;

    public VirtualMeters(SandboxState state) {
        this.saved = state.table("meter.state", String.class);
    }

    /** Types a token in. Spaces and hyphens do not matter. */
    public synchronized Answer enter(Account account, String digits) {
        VirtualMeter meter = meter(account);
        Units before = meter.credit(Utility.ELECTRICITY);
        TokenResult result = meter.enter(digits).result();
        saved.put(account.number(), meter.save());
        return new Answer(result, before, meter.credit(Utility.ELECTRICITY));
    }

    /** What is left, in kWh. */
    public synchronized Units credit(Account account) {
        return meter(account).credit(Utility.ELECTRICITY);
    }

    /** Whether the meter still has the key of the old base date. */
    public synchronized boolean awaitsKeyChange(Account account) {
        if (!account.prepaid()) {
            return false;
        }
        var now = TokenMint.current(account).register().krn();
        return !meter(account).key().label().krn().equals(now);
    }

    private VirtualMeter meter(Account account) {
        Optional<String> state = saved.find(account.number());
        return state.map(text -> MeterFile.load(text, StaTables.sample())).orElseGet(() -> made(account));
    }

    private static VirtualMeter made(Account account) {
        MeterConfig config = TokenMint.first(account);
        try (var secret = TokenMint.keyOf(config)) {
            var label = KeyLabel.of(config.register(), config.tariff());
            var key = new MeterKey(secret.derive(config), label);
            var drn = new Drn(Numbers.drn(account.number()));
            var meter = VirtualMeter.of(drn, key, MeterLimits.USUAL, List.of(), StaTables.sample());
            meter.fill(Utility.ELECTRICITY, LEFT_AT_START);
            return meter;
        }
    }
}
