package ng.powerpay.proving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import ng.powerpay.proving.Invariants.Invariant;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    @Test
    void eachQueryStandsUnderItsName() {
        var read = Invariants.parse("-- words\n\n-- name: one\nselect 1,\n2;\n\n-- name: two\nselect 3, 4;\n");
        assertEquals(List.of(new Invariant("one", "select 1,\n2;"), new Invariant("two", "select 3, 4;")), read.all());
    }

    @Test
    void noNameIsUsedTwiceAndNoneIsWithoutAQuery() {
        var all = Invariants.load().all();
        var names = new HashSet<String>();
        for (var invariant : all) {
            assertTrue(names.add(invariant.name()), invariant.name());
            assertTrue(invariant.sql().startsWith("select "), invariant.sql());
        }
        assertTrue(all.size() >= 15, "only " + all.size());
    }
}
