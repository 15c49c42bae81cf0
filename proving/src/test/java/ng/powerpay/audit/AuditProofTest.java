package ng.powerpay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Nothing that the database's owner does to the trace goes unseen. */
class AuditProofTest {

    @Test
    void aThousandRandomChangesAreDetected() throws Exception {
        var result = AuditProof.run(9);
        assertEquals(1_000, result.detected(), result.page());
        assertEquals(Tampering.values().length, result.found().size(), "every kind was tried");
        System.out.print(result.page());
    }
}
