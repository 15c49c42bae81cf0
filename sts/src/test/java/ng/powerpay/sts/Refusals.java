package ng.powerpay.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Asserts that something is refused by name. */
public final class Refusals {
    private Refusals() {}

    /** The action throws this error and its text starts with the error's name. */
    public static StsException assertRefused(StsError error, Executable action) {
        StsException refusal = assertThrows(StsException.class, action);
        assertEquals(error, refusal.error(), refusal::getMessage);
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(error + ": "));
        return refusal;
    }
}
