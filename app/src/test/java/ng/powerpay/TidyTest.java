package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the tree and holds it to the sizes and names of CONTRIBUTING.md. */
class TidyTest {

    private static final Path ROOT = Path.of("..");

    /** Raised only with a reason in the commit; lowered whenever the tree allows it. */
    private static final int MEDIAN_LINES = 70;

    private static final int NINETIETH_LINES = 180;
    private static final int MOST_LINES = 350;
    private static final int MOST_METHOD_LINES = 40;
    private static final int MOST_FILES_IN_A_PACKAGE = 25;

    /** Packages that are flat on purpose: the heart of the shop, and the standard's value types. */
    private static final Map<String, Integer> LARGER_PACKAGES =
            Map.of("customer", 29, "notify", 31, "purchase", 45, "platform", 38, "sts", 45, "provider", 27);

    private static final Pattern EMPTY_ENDINGS = Pattern.compile(
            ".*(Impl|Manager|Helper|Util|Utils|Base|Abstract|Data|Info|DTO|Dto|Entity|Processor)\\.java");
    /** A line that begins a method or constructor with a body, at either depth of nesting. */
    private static final Pattern METHOD =
            Pattern.compile("( {4}| {8})(?!return|throw|case|else|if|for|while|switch|try|catch|var|new|@)"
                    + "(?:[a-zA-Z<][\\w.<>\\[\\], ?@]* \\w+|[A-Z]\\w*[a-z]\\w*)\\([^;=]*[{(,]");

    private static final Pattern OUTSIDE_PLATFORM =
            Pattern.compile("System\\.(getenv|currentTimeMillis)|Instant\\.now\\(\\)|LocalDate\\.now\\(|Math\\.random");
    private static final Pattern FLOATING = Pattern.compile("(?m)^[^*/]*\\b(double|float) \\w+ ?[=;,)]");

    @Test
    void filesAreOfASizePeopleEnjoy() throws IOException {
        var sizes = new ArrayList<Integer>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file).size();
            sizes.add(lines);
            assertTrue(lines <= MOST_LINES, file + " has " + lines + " lines");
        }
        sizes.sort(null);
        assertTrue(sizes.get(sizes.size() / 2) <= MEDIAN_LINES, "median " + sizes);
        assertTrue(sizes.get(sizes.size() * 9 / 10) <= NINETIETH_LINES, "90th percentile " + sizes);
    }

    @Test
    void methodsFitOnAScreen() throws IOException {
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            for (var start = 0; start < lines.size(); start++) {
                var head = METHOD.matcher(lines.get(start));
                if (head.matches()) {
                    var end = lines.subList(start, lines.size()).indexOf(head.group(1) + "}");
                    assertTrue(end < MOST_METHOD_LINES, file + ":" + (start + 1) + " is a method of " + end + " lines");
                }
            }
        }
    }

    @Test
    void noNameEndsInAWordThatSaysNothing() throws IOException {
        for (var file : sources()) {
            var name = file.getFileName().toString();
            assertTrue(!EMPTY_ENDINGS.matcher(name).matches(), name + " says nothing");
        }
    }

    @Test
    void hardlyALineIsLongerThanAHundredColumns() throws IOException {
        var all = 0;
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            for (var line : Files.readAllLines(file)) {
                all++;
                assertTrue(line.length() <= 120, file + " has a line over 120: " + line);
                if (line.length() > 100) {
                    tooLong.add(file + ": " + line);
                }
            }
        }
        assertTrue(tooLong.size() * 100 < all * 3, tooLong.size() + " of " + all + ": " + tooLong);
    }

    @Test
    void packagesStaySmallEnoughToSee() throws IOException {
        for (var folder : folders()) {
            try (var files = Files.list(folder)) {
                var count = files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .count();
                var most = LARGER_PACKAGES.getOrDefault(folder.getFileName().toString(), MOST_FILES_IN_A_PACKAGE);
                assertTrue(count <= most, folder + " has " + count + " files");
            }
        }
    }

    @Test
    void clocksEnvironmentAndChanceStayInThePlatform() throws IOException {
        for (var file : appSources()) {
            var path = file.toString();
            if (!path.contains("/platform/") && !path.endsWith("/PowerPay.java")) {
                assertTrue(
                        !OUTSIDE_PLATFORM.matcher(Files.readString(file)).find(),
                        path + " asks for time, chance or environment by itself");
            }
        }
    }

    @Test
    void moneyAndUnitsNeverFloat() throws IOException {
        for (var file : appSources()) {
            if (!file.toString().contains("/receipt/")) {
                assertTrue(!FLOATING.matcher(Files.readString(file)).find(), file + " has a floating-point number");
            }
        }
    }

    @Test
    void everyPackageHasItsMap() throws IOException {
        for (var folder : folders()) {
            assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no map");
        }
    }

    private static List<Path> appSources() throws IOException {
        return sources().stream().filter(file -> file.startsWith("../app")).toList();
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (var module : List.of("sts", "sandbox", "app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    private static List<Path> folders() throws IOException {
        return sources().stream().map(Path::getParent).distinct().toList();
    }
}
