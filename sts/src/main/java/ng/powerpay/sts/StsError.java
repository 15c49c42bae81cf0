package ng.powerpay.sts;

/**
 * Every way this engine says no. The constant's name is stable and may be stored or shown; the text
 * of the {@link StsException} that carries it says what was wrong and where.
 */
public enum StsError {
    /** A token is not 20 digits long. */
    TOKEN_LENGTH,
    /** A token holds something that is not a digit. */
    TOKEN_DIGIT,
    /** A token's number is above 2^66-1. */
    TOKEN_RANGE,
    /** Class bits 11, reserved by the standard. */
    CLASS_RESERVED,
    /** The checksum fails: a typing error, another meter's token or another key. */
    CRC_ERROR,
    /** A sub-class that is reserved, proprietary or must not be offered. */
    SUBCLASS_RESERVED,
    /** A decoder reference number (meter number) of the wrong shape. */
    DRN_FORMAT,
    /** A meter number or PAN whose check digit is wrong. */
    CHECK_DIGIT,
    /** A PAN of the wrong shape or with an unknown issuer. */
    PAN_FORMAT,
    /** A supply group code that is not six digits. */
    SGC_FORMAT,
    /** A tariff index outside 00-99. */
    TARIFF_INDEX_RANGE,
    /** A key revision number outside 1-9. */
    KEY_REVISION_RANGE,
    /** A key expiry number outside 0-255. */
    KEY_EXPIRY_RANGE,
    /** An unknown key type, or one that the vending key does not match. */
    KEY_TYPE,
    /** A key type change the standard forbids. */
    KEY_TYPE_CHANGE,
    /** A key of the wrong length or form. */
    KEY_FORMAT,
    /** A DES vending key without odd parity. */
    KEY_PARITY,
    /** No vending key for the register asked for. */
    KEY_UNKNOWN,
    /** The key has expired for this token identifier. */
    KEY_EXPIRED,
    /** An algorithm the 2018 edition withdrew, or one nobody knows. */
    ALGORITHM_REFUSED,
    /** EA07 was asked for without the substitution tables it needs. */
    STA_TABLES_MISSING,
    /** A table file that cannot be read or does not match its SHA-256. */
    STA_TABLES_FORMAT,
    /** A moment before the base date. */
    BEFORE_BASE_DATE,
    /** The last token identifier of this base date has passed. */
    TID_RANGE_END,
    /** Token identifiers have run too far ahead of the clock. */
    TID_AHEAD_OF_CLOCK,
    /** A token identifier that is not 24 bits. */
    TID_RANGE,
    /** An amount that is negative, zero where nothing is sold, or above the largest. */
    AMOUNT_RANGE,
    /** An amount that a token cannot carry without rounding. */
    AMOUNT_INEXACT,
    /** A number that is not written as this field asks. */
    AMOUNT_FORMAT,
    /** A field value outside its bits. */
    FIELD_RANGE,
    /** A saved meter state that does not read back. */
    STATE_FORMAT
}
