package ng.powerpay.purchase;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import ng.powerpay.DocumentsTest;
import org.junit.jupiter.api.Test;

/** The page of states and moves is made from the code. */
class StatesPageTest {

    @Test
    void thePageIsMadeFromTheMoves() throws Exception {
        var arrows = Arrays.stream(Move.values())
                .map(move -> "    %s --> %s: %s".formatted(move.from(), move.to(), words(move)))
                .collect(Collectors.joining("\n"));
        var rows = Arrays.stream(State.values())
                .map(state -> "| `%s` | %s | %s |".formatted(state, next(state), leavesBy(state)))
                .collect(Collectors.joining("\n"));
        DocumentsTest.same(Path.of("../docs/states.md"), """
            # States of a purchase

            Made from `app/src/main/java/ng/powerpay/purchase/Move.java` by a test. Each move is one guarded
            SQL statement; the database refuses every move that is not here.

            ```mermaid
            stateDiagram-v2
                [*] --> AWAITING_PAYMENT
            %s
            ```

            | state | what happens next | moves that leave it |
            |---|---|---|
            %s
            """.formatted(arrows, rows));
    }

    private static String words(Move move) {
        return move.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String next(State state) {
        if (state.isDue()) {
            return "a step is due";
        }
        return state.isFinal() ? "nothing" : "a person decides";
    }

    private static String leavesBy(State state) {
        return Arrays.stream(Move.values())
                .filter(move -> move.from() == state)
                .map(move -> words(move) + " → `" + move.to() + "`")
                .collect(Collectors.joining(", "));
    }
}
