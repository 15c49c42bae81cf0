package ng.powerpay.sts;

import java.time.Instant;
import java.util.List;

/**
 * Makes tokens. The port behind which vending keys live: {@link SoftwareSigner} here, a hardware
 * security module in production. RND is the signer's own business.
 *
 * <p>Every method throws {@link StsException} rather than give a token that a meter or an auditor
 * would refuse: {@code KEY_UNKNOWN}, {@code KEY_EXPIRED}, {@code KEY_TYPE}, {@code AMOUNT_INEXACT}
 * and so on.
 */
public interface TokenSigner {
    /**
     * Credit in units. The amount must be one the token carries exactly; see {@link Units#split}.
     */
    Token credit(MeterConfig meter, Utility utility, Tid tid, Units units);

    /** Credit in money, already coded: {@link CurrencyField#roundingUp}. */
    Token currency(MeterConfig meter, Utility utility, Tid tid, CurrencyField amount);

    /** A management token; the value's meaning is the function's. */
    Token manage(MeterConfig meter, ManagementFunction function, Tid tid, int value);

    /**
     * The tokens that take a meter from one register or tariff to another, in the order to be
     * typed. Give them before the next credit token.
     *
     * @param now decides whether the new key is still alive
     */
    List<Token> changeKey(MeterConfig from, MeterConfig to, Instant now);
}
