package ng.powerpay.sts.meter;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.Decoded;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.KeySection;
import ng.powerpay.sts.MeterTest;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenContent;
import ng.powerpay.sts.TokenContent.Identified;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * A prepayment meter: type a token, get an answer, watch the credit. Its checks run in the order of
 * the standard: format, class, checksum, function, then old, used, expired, default key, overflow;
 * an identifier is remembered only when its token was taken.
 *
 * <p>Safe to share between threads. Its saved state holds the key in clear: it is a simulator. The
 * checksum lets one random number in 65,536 through, so strangers must not be let try freely.
 */
public final class VirtualMeter {
    private final Drn drn;
    private final MeterLimits limits;
    private final @Nullable StaTables tables;
    private final TidStore tids;
    final Registers registers = new Registers();
    final PendingKey pending;
    final Settings settings = new Settings();
    private MeterKey key;
    private TokenCodec codec;

    VirtualMeter(Drn drn, MeterKey key, MeterLimits limits, Collection<Tid> used, @Nullable StaTables tables) {
        this.drn = drn;
        this.key = key;
        this.limits = limits;
        this.tables = tables;
        this.tids = new TidStore(limits.tidStoreSize(), used);
        this.pending = new PendingKey(key.key().algorithm());
        this.codec = TokenCodec.of(key.key(), tables);
    }

    /**
     * A new meter.
     *
     * @param used the identifiers it remembers from the start: the minute it was made, so that
     *     older
     *     tokens are refused
     * @param tables for EA07
     */
    public static VirtualMeter of(
            Drn drn, MeterKey key, MeterLimits limits, Collection<Tid> used, @Nullable StaTables tables) {
        return new VirtualMeter(drn, key, limits, used, tables);
    }

    /** Takes a token as typed; spaces and hyphens are passed over. */
    public synchronized MeterAnswer enter(String digits) {
        Token token;
        try {
            token = Token.parseGrouped(digits);
        } catch (StsException e) {
            return new MeterAnswer(TokenResult.of(e.error()), Optional.empty());
        }
        return switch (codec.decode(token)) {
            case Decoded.Undecodable no -> new MeterAnswer(TokenResult.of(no.error()), Optional.empty());
            case TokenContent content -> new MeterAnswer(carryOut(content), Optional.of(content));
        };
    }

    private TokenResult carryOut(TokenContent content) {
        return switch (content) {
            case Identified identified -> carryOut(identified);
            case MeterTest test -> test(test);
            case KeySection section -> load(section);
        };
    }

    private TokenResult carryOut(Identified content) {
        Tid tid = content.tid();
        if (tids.isOld(tid)) {
            return TokenResult.OLD_ERROR;
        }
        if (tids.isUsed(tid)) {
            return TokenResult.USED_ERROR;
        }
        if (!key.label().ken().allows(tid)) {
            return TokenResult.KEY_EXPIRED_ERROR;
        }
        TokenResult result = switch (content) {
            case TransferCredit credit -> credit(credit);
            case TransferCurrency currency -> credit(currency);
            case Management management -> manage(management);
        };
        if (result.accepted()) {
            tids.add(tid);
        }
        return result;
    }

    private TokenResult credit(TransferCredit credit) {
        Units sum = registers.units(credit.utility()).plus(credit.amount().units());
        boolean over = sum.compareTo(limits.registerCapacity()) > 0;
        TokenResult result = creditable(over);
        if (result.accepted()) {
            registers.set(credit.utility(), sum);
        }
        return result;
    }

    private TokenResult credit(TransferCurrency credit) {
        BigInteger sum = registers.money(credit.utility()).add(credit.amount().value());
        TokenResult result = creditable(sum.bitLength() > Registers.MAX_MONEY_BITS);
        if (result.accepted()) {
            registers.set(credit.utility(), sum);
        }
        return result;
    }

    private TokenResult creditable(boolean over) {
        return switch (key.label().type()) {
            case DEFAULT -> TokenResult.DDTK_ERROR;
            case UNIQUE -> over ? TokenResult.OVERFLOW_ERROR : TokenResult.ACCEPT;
            case INITIALISATION, COMMON -> TokenResult.KEY_TYPE_ERROR;
        };
    }

    private TokenResult manage(Management token) {
        int value = token.value();
        switch (token.function()) {
            case SET_MAXIMUM_POWER_LIMIT -> settings.powerLimit = watts(value);
            case SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT -> settings.phaseLimit = watts(value);
            case CLEAR_TAMPER_CONDITION -> settings.tampered = false;
            case CLEAR_CREDIT -> {
                if (!Registers.exists(value)) {
                    return TokenResult.RANGE_ERROR;
                }
                registers.clear(value);
            }
            case EXTENDED_TOKEN_SET -> {
                return TokenResult.FUNCTION_ERROR;
            }
        }
        return TokenResult.ACCEPT;
    }

    private static long watts(int value) {
        return new AmountField(value).value();
    }

    /** Maker code 0 is in every published token and is taken for any maker. */
    private TokenResult test(MeterTest test) {
        int digits = test.subclass() == 1 ? 4 : 2;
        boolean ours = maker().length() == digits && Integer.parseInt(maker()) == test.maker();
        return test.maker() == 0 || ours ? TokenResult.ACCEPT : TokenResult.MFR_CODE_ERROR;
    }

    private String maker() {
        return drn.digits().substring(0, drn.digits().length() == 11 ? 2 : 4);
    }

    private TokenResult load(KeySection section) {
        if (!pending.knows(section)) {
            return TokenResult.FUNCTION_ERROR;
        }
        pending.add(section);
        return pending.complete() ? changeKey() : TokenResult.held(section.order());
    }

    private TokenResult changeKey() {
        try {
            if (!pending.type().loadable()) {
                return TokenResult.KEY_TYPE_ERROR;
            }
            key = pending.key(key.label().sgc());
            codec = TokenCodec.of(key.key(), tables);
            if (pending.rollover()) {
                tids.clear();
            }
            return TokenResult.ACCEPT_KEY_CHANGED;
        } catch (StsException e) {
            return TokenResult.RANGE_ERROR;
        } finally {
            pending.clear();
        }
    }

    public Drn drn() {
        return drn;
    }

    public MeterLimits limits() {
        return limits;
    }

    /** What is left of one utility. */
    public synchronized Units credit(Utility utility) {
        return registers.units(utility);
    }

    /** What is left in money, in 1/100000 of the currency unit. */
    public synchronized BigInteger money(Utility utility) {
        return registers.money(utility);
    }

    /** Sets the credit of one register: a meter that is not new. */
    public synchronized void fill(Utility utility, Units units) {
        registers.set(utility, units);
    }

    /** Uses up to {@code units}; returns what was there to use. */
    public synchronized Units consume(Utility utility, Units units) {
        Units left = registers.units(utility);
        Units used = left.compareTo(units) < 0 ? left : units;
        registers.set(utility, left.minus(used));
        return used;
    }

    /** The key in force. */
    public synchronized MeterKey key() {
        return key;
    }

    /** Watts, or -1 when no limit was ever set. */
    public synchronized long powerLimit() {
        return settings.powerLimit;
    }

    /** Watts between phases, or -1 when no limit was ever set. */
    public synchronized long phaseLimit() {
        return settings.phaseLimit;
    }

    public synchronized boolean tampered() {
        return settings.tampered;
    }

    /** Someone opened the cover. */
    public synchronized void tamper() {
        settings.tampered = true;
    }

    /** The identifiers it remembers, smallest first. */
    public synchronized List<Tid> usedTids() {
        return List.copyOf(tids.all());
    }

    /** Its whole state as text; {@link MeterFile#load} reads it back. */
    public synchronized String save() {
        return MeterFile.save(this);
    }
}
