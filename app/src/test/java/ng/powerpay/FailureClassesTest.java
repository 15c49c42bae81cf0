package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every way in which money could be lost or doubled has a test with a name; the page lists them.
 */
class FailureClassesTest {

    private static final List<String> CLASSES = List.of(
            "paid, and the vend timed out",
            "the vend is done, its answer lost",
            "the vendor says \"not found\" while our request is under way",
            "the vendor may vend one reference twice",
            "two tokens for one reference",
            "the vendor delivers, then takes it back",
            "the same event twice, or in parallel",
            "the event is lost",
            "the event is forged, replayed or another's",
            "the event comes before our row, or out of order",
            "another amount or currency",
            "paid after it expired, or paid twice",
            "double click, reload, the key used again with another body",
            "the process dies between any two steps",
            "two workers on one row, a pause longer than the lease",
            "work that no step can carry on",
            "clocks that differ",
            "the acknowledgement of a commit is lost",
            "the database dies or fails over",
            "a refund in part, lost, doubled, or above the payment",
            "giving up",
            "the payment is charged back after the token was used",
            "a token to the wrong person, or in a log");

    private static final Pattern TAGGED =
            Pattern.compile("@Tag\\(\"failure-(\\d+)\"\\)(?:(?!void ).)*?void (\\w+)\\(", Pattern.DOTALL);

    @Test
    void everyClassHasATest() throws IOException {
        var tests = new TreeMap<Integer, TreeSet<String>>();
        for (var file : testFiles()) {
            var text = Files.readString(file);
            for (var from = 0; from >= 0; from = text.indexOf("@Tag(\"failure-", from + 1)) {
                var found = TAGGED.matcher(text).region(from, text.length());
                if (from > 0 && found.lookingAt()) {
                    tests.computeIfAbsent(Integer.parseInt(found.group(1)), _ -> new TreeSet<>())
                            .add("`" + file.getFileName().toString().replace(".java", "") + "." + found.group(2) + "`");
                }
            }
        }
        var rows = new StringBuilder();
        for (var number = 1; number <= CLASSES.size(); number++) {
            var named = tests.getOrDefault(number, new TreeSet<>());
            assertTrue(!named.isEmpty(), "no test of failure class " + number + ": " + CLASSES.get(number - 1));
            rows.append("| %d | %s | %s |%n"
                    .formatted(number, CLASSES.get(number - 1), named.stream().collect(Collectors.joining("<br>"))));
        }
        DocumentsTest.same(Path.of("../docs/failure-classes.md"), """
            # Failure classes, and the tests that show the answer

            Made by a test from the tags in the sources. Beside these, the seeded world, the crash matrix and the
            chaos run (`./powerpay prove`) meet most of them in every combination.

            | # | what goes wrong | shown by |
            |---|---|---|
            %s""".formatted(rows));
    }

    private static List<Path> testFiles() throws IOException {
        try (var app = Files.walk(Path.of("src/test/java"));
                var proving = Files.walk(Path.of("../proving/src/test/java"))) {
            return java.util.stream.Stream.concat(app, proving)
                    .filter(file -> file.toString().matches(".*(Test|Suite)\\.java"))
                    .toList();
        }
    }
}
