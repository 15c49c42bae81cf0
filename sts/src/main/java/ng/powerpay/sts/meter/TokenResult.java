package ng.powerpay.sts.meter;

import ng.powerpay.sts.StsError;

/** A meter's answer to a token: the token status of IEC 62055-52 and its number there. */
public enum TokenResult {
    /** Taken and carried out. */
    ACCEPT(1),
    /** First section of a key change held. */
    ACCEPT_1ST_KCT(2),
    /** Second section of a key change held. */
    ACCEPT_2ND_KCT(3),
    /** Third section held; the standard has no number of its own for it. */
    ACCEPT_3RD_KCT(1),
    /** Fourth section held; likewise. */
    ACCEPT_4TH_KCT(1),
    /** The last section completed the set: the new key is in force. */
    ACCEPT_KEY_CHANGED(1),
    /** The register would overflow. */
    OVERFLOW_ERROR(4),
    /** A key of a type this meter may not load or use. */
    KEY_TYPE_ERROR(5),
    /** Not a token: wrong length, letters or too large. */
    FORMAT_ERROR(6),
    /** A value out of range inside the token. */
    RANGE_ERROR(7),
    /** A class or sub-class this meter does not know. */
    FUNCTION_ERROR(8),
    /** Older than anything remembered. */
    OLD_ERROR(9),
    /** Already used. */
    USED_ERROR(10),
    /** The key has expired. */
    KEY_EXPIRED_ERROR(11),
    /** Credit for a meter that still has its default key. */
    DDTK_ERROR(12),
    /** The checksum fails. */
    CRC_ERROR(13),
    /** A test token of another maker. */
    MFR_CODE_ERROR(14);

    private final int status;

    TokenResult(int status) {
        this.status = status;
    }

    /** The token status number. */
    public int status() {
        return status;
    }

    /** Whether the token did something. */
    public boolean accepted() {
        return status < OVERFLOW_ERROR.status;
    }

    static TokenResult of(StsError error) {
        return switch (error) {
            case CRC_ERROR -> CRC_ERROR;
            case CLASS_RESERVED, SUBCLASS_RESERVED -> FUNCTION_ERROR;
            case TOKEN_LENGTH, TOKEN_DIGIT, TOKEN_RANGE -> FORMAT_ERROR;
            default -> RANGE_ERROR;
        };
    }

    static TokenResult held(int order) {
        return switch (order) {
            case 1 -> ACCEPT_1ST_KCT;
            case 2 -> ACCEPT_2ND_KCT;
            case 3 -> ACCEPT_3RD_KCT;
            default -> ACCEPT_4TH_KCT;
        };
    }
}
