package ng.powerpay.sandbox.meter;

import ng.powerpay.sandbox.meter.VirtualMeters.Answer;
import ng.powerpay.sts.meter.TokenResult;

/** What the standard's results mean to the person at the meter. */
final class ResultWords {

    private ResultWords() {}

    static String of(Answer answer) {
        boolean credited = answer.after().compareTo(answer.before()) > 0;
        return credited ? "Accepted, " + answer.after().minus(answer.before()) + " kWh added." : of(answer.result());
    }

    private static String of(TokenResult result) {
        return switch (result) {
            case ACCEPT -> "Accepted.";
            case ACCEPT_1ST_KCT -> "First key change token taken. Type the second one.";
            case ACCEPT_2ND_KCT -> "Second key change token taken. Type the other one.";
            case ACCEPT_3RD_KCT, ACCEPT_4TH_KCT -> "Key change token taken. Type the next one.";
            case ACCEPT_KEY_CHANGED -> "The meter has its new key. Now type the credit token.";
            case OVERFLOW_ERROR -> "The meter cannot hold that many units.";
            case KEY_TYPE_ERROR -> "This meter may not take that kind of key.";
            case FORMAT_ERROR -> "That is not a token. A token has 20 digits.";
            case RANGE_ERROR -> "A value in this token is out of range.";
            case FUNCTION_ERROR -> "This meter does not know that kind of token.";
            case OLD_ERROR -> "This token is older than the ones already used.";
            case USED_ERROR -> "This token was used already.";
            case KEY_EXPIRED_ERROR -> "The meter's key has expired.";
            case DDTK_ERROR -> "The meter still has its factory key.";
            case CRC_ERROR -> "Refused: not made for this meter, or mistyped.";
            case MFR_CODE_ERROR -> "This test token is for another maker's meters.";
        };
    }
}
