package ng.powerpay.sts;

/** What came out of a token: its {@link TokenContent}, or why there is none. */
public sealed interface Decoded permits TokenContent, Decoded.Undecodable {

    /** {@code CLASS_RESERVED}, {@code CRC_ERROR}, {@code SUBCLASS_RESERVED} or a field's error. */
    record Undecodable(StsError error) implements Decoded {}
}
