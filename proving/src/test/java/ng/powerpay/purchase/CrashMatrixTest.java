package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slice of the crash matrix; {@code bin/prove-matrix} plays all of it. */
class CrashMatrixTest {

    @Test
    @Tag("failure-14")
    void aLostResponseAndARefundEndRightWhereverTheProcessDies() throws InterruptedException {
        var played = new ArrayList<CrashMatrix.Played>();
        for (var slice : List.of(
                "response-lost/x1/",
                "never-arrived/3-at-once/",
                "refund-late/x2/",
                "paid-twice/x1/",
                "overpaid/x3/",
                "refused/2-at-once/")) {
            played.addAll(new CrashMatrix(slice, _ -> true, false).play(1));
        }
        var wrong = played.stream().filter(one -> !one.wrong().isEmpty()).toList();
        assertEquals(List.of(), wrong);
        assertTrue(played.size() >= 60, "only " + played.size());
    }
}
