package ng.powerpay.sts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * Vending keys in this process's memory: for simulators, tests, training and closed groups. Real
 * meters are vended through a hardware security module or a licensed vendor.
 */
public final class SoftwareSigner implements TokenSigner {
    private final Map<KeyRegister, VendingKey> keys;
    private final @Nullable StaTables tables;
    private final IntSupplier rnd;

    private SoftwareSigner(Map<KeyRegister, VendingKey> keys, @Nullable StaTables tables, IntSupplier rnd) {
        this.keys = keys;
        this.tables = tables;
        this.rnd = rnd;
    }

    /** With the sample tables, so that no real EA07 meter takes what it makes. */
    public static SoftwareSigner simulator(Collection<VendingKey> keys) {
        return new SoftwareSigner(byRegister(keys), StaTables.sample(), secureRnd());
    }

    /**
     * With an operator's tables. Without any, EA07 is refused; the sample tables are not taken.
     */
    public static SoftwareSigner closedGroup(Collection<VendingKey> keys, @Nullable StaTables tables) {
        boolean real = tables == null || !tables.isSample();
        StsException.require(real, StsError.STA_TABLES_MISSING, "the sample tables are for tests");
        return new SoftwareSigner(byRegister(keys), tables, secureRnd());
    }

    /** The same with another source of RND; its low four bits are used. */
    public SoftwareSigner withRnd(IntSupplier source) {
        return new SoftwareSigner(keys, tables, source);
    }

    private static Map<KeyRegister, VendingKey> byRegister(Collection<VendingKey> keys) {
        Function<VendingKey, VendingKey> itself = Function.identity();
        return keys.stream().collect(Collectors.toUnmodifiableMap(VendingKey::register, itself));
    }

    private static IntSupplier secureRnd() {
        return new SecureRandom()::nextInt;
    }

    @Override
    public Token credit(MeterConfig meter, Utility utility, Tid tid, Units units) {
        boolean something = units.tenths() > 0;
        StsException.require(something, StsError.AMOUNT_RANGE, "a credit token of nothing");
        requireUnique(meter);
        return sign(meter, new TransferCredit(utility, nextRnd(), tid, AmountField.exact(units)));
    }

    @Override
    public Token currency(MeterConfig meter, Utility utility, Tid tid, CurrencyField amount) {
        requireUnique(meter);
        return sign(meter, new TransferCurrency(utility, tid, amount));
    }

    @Override
    public Token manage(MeterConfig meter, ManagementFunction function, Tid tid, int value) {
        return sign(meter, new Management(function, nextRnd(), tid, value));
    }

    @Override
    public List<Token> changeKey(MeterConfig from, MeterConfig to, Instant now) {
        requireLoadable(from, to);
        requireAlive(to, Tid.at(now, to.register().baseDate()));
        boolean rollover = from.register().baseDate() != to.register().baseDate();
        boolean withSgc = !from.register().sgc().equals(to.register().sgc());
        var change = new KeyChange(decoderKey(to), to.register(), to.tariff(), rollover, withSgc);
        TokenCodec codec = TokenCodec.of(decoderKey(from), tables);
        return change.sections().stream().map(codec::encode).toList();
    }

    private static void requireLoadable(MeterConfig from, MeterConfig to) {
        boolean same = from.pan().equals(to.pan()) && from.algorithm() == to.algorithm();
        StsException.require(same, StsError.KEY_TYPE_CHANGE, "a key change is for one meter");
        KeyType next = to.register().type();
        boolean allowed = next.loadable();
        StsException.require(allowed, StsError.KEY_TYPE_CHANGE, "no meter may load " + next);
    }

    private Token sign(MeterConfig meter, TokenContent.Identified content) {
        requireAlive(meter, content.tid());
        return TokenCodec.of(decoderKey(meter), tables).encode(content);
    }

    private DecoderKey decoderKey(MeterConfig meter) {
        VendingKey key = keys.get(meter.register());
        if (key == null) {
            throw new StsException(StsError.KEY_UNKNOWN, "no vending key for " + meter.register());
        }
        return key.derive(meter);
    }

    private static void requireAlive(MeterConfig meter, Tid tid) {
        boolean alive = meter.register().ken().allows(tid);
        StsException.require(alive, StsError.KEY_EXPIRED, "for token identifier " + tid.value());
    }

    private static void requireUnique(MeterConfig meter) {
        boolean unique = meter.register().type() == KeyType.UNIQUE;
        StsException.require(unique, StsError.KEY_TYPE, "only a unique key may carry credit");
    }

    private int nextRnd() {
        return rnd.getAsInt() & 15;
    }
}
