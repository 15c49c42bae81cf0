package ng.powerpay.sandbox.meter;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.SoftwareSigner;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenSigner;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.VendingKey;

/**
 * Makes the tokens. The vending keys are the published samples of the STS compliance papers, so no
 * real meter takes what comes from here. New meters use EA11; those that wait for a key change are
 * older, EA07 on the base date 1993.
 */
public final class TokenMint {

    private static final String OLD_KEY = "ABABABABABABABAB";
    private static final String KEY = "ABABABABABABABAB949494949494949401234567";
    private static final TariffIndex TARIFF = new TariffIndex(1);

    private final TokenSigner signer;
    private final StateTable<Integer> lastTid;
    private final Clock clock;

    public TokenMint(SandboxState state, Clock clock) {
        this.signer = SoftwareSigner.simulator(keys());
        this.lastTid = state.table("meter.tid", Integer.class);
        this.clock = clock;
    }

    /** A credit token of that many tenths of a kWh; its identifier is never given again. */
    public String credit(Account account, long unitTenths) {
        Tid tid = nextTid(account.number());
        return signer.credit(current(account), Utility.ELECTRICITY, tid, new Units(unitTenths))
                .digits();
    }

    /** The tokens that bring an old meter to today's key, in order; the same at every call. */
    public List<String> keyChange(Account account) {
        return signer.changeKey(first(account), current(account), clock.instant()).stream()
                .map(Token::digits)
                .toList();
    }

    /** How the meter left the factory. */
    static MeterConfig first(Account account) {
        return account.scenario() == Scenario.KEY_CHANGE
                ? current(account).with(oldRegister(account.company()))
                : current(account);
    }

    /** How the company sells to it today. */
    static MeterConfig current(Account account) {
        var algorithm =
                account.scenario() == Scenario.KEY_CHANGE ? EncryptionAlgorithm.STA : EncryptionAlgorithm.MISTY1;
        var pan = MeterPan.of(new Drn(Numbers.drn(account.number())));
        return new MeterConfig(pan, algorithm, register(account.company()), TARIFF);
    }

    static VendingKey keyOf(MeterConfig config) {
        boolean old = config.register().baseDate() == BaseDate.Y1993;
        return VendingKey.ofHex(config.register(), old ? OLD_KEY : KEY);
    }

    private synchronized Tid nextTid(String number) {
        Tid last = lastTid.find(number).map(Tid::new).orElse(null);
        Tid next = Tid.next(last, clock.instant(), BaseDate.Y2014);
        lastTid.put(number, next.value());
        return next;
    }

    private static List<VendingKey> keys() {
        return Stream.of(Company.values())
                .flatMap(it ->
                        Stream.of(VendingKey.ofHex(register(it), KEY), VendingKey.ofHex(oldRegister(it), OLD_KEY)))
                .toList();
    }

    private static KeyRegister register(Company company) {
        return KeyRegister.unique(company.supplyGroup(), 2, BaseDate.Y2014);
    }

    private static KeyRegister oldRegister(Company company) {
        return KeyRegister.unique(company.supplyGroup(), 1, BaseDate.Y1993);
    }
}
