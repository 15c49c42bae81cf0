package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Providers;
import ng.powerpay.remote.Stand;
import ng.powerpay.vending.VendorProvider;
import org.junit.jupiter.api.Test;

/**
 * Pages that are made from the code are what the code says; pages by hand name only what exists.
 */
public class DocumentsTest {

    /** Where the settings begin that another module makes. */
    public static final String ON_AWS = "\n## On AWS\n";

    private static final Pattern FILE =
            Pattern.compile("`((?:app|sts|sandbox|web|bin|docs|aws|bench|deploy)/[A-Za-z0-9_./-]+)`");

    @Test
    void theConfigurationPageIsMadeFromTheSettings() throws IOException {
        var settings = new Settings(Map.of());
        try {
            Configs.read(settings);
        } catch (SettingsFault expected) {
            // some have no default; all are declared by now
        }
        var page = Path.of("../docs/configuration.md");
        var known = Files.readString(page);
        var aws = known.indexOf(ON_AWS);
        same(page, """
            # Settings

            Read from the environment at start. A missing, malformed or unknown `POWERPAY_` setting
            stops the start and is named. Made from the code by a test.

            %s
            """.formatted(table(settings)) + (aws < 0 ? "" : known.substring(aws)));
    }

    /** One line for each setting. */
    public static String table(Settings settings) {
        return settings.declared().stream()
                .map(one -> "| `%s` | %s | %s | %s |".formatted(one.name(), one.kind(), shown(one), one.says()))
                .collect(Collectors.joining("\n", "| name | kind | default | what it is |\n|---|---|---|---|\n", ""));
    }

    private static String shown(Settings.Declared setting) {
        var otherwise = setting.otherwise();
        if (otherwise == null) {
            return "must be given";
        }
        return otherwise.isEmpty() ? "empty" : "`" + otherwise + "`";
    }

    @Test
    void theVendorsPageIsMadeFromTheirTables() throws IOException {
        var page = new StringBuilder("""
                # What vendors' codes mean

                The tables by which answers are classified; whatever is not in one is unknown. Made from the code
                by a test. *Delivered*: sold (the token may still come). *Refused*: the money goes back. *Not
                taken*: another vendor may try. *Not found*: asked again, and after the quiet time sent again
                where the vendor refuses to sell the same reference twice. *Open*: asked again. What an operator
                sets (`docs/configuration.md`) is as by default here.
                """);
        for (var provider : Providers.of(VendorProvider.class)) {
            var settings = new Settings(Map.of()).demanding(false);
            var vendor = provider.read(settings).build().apply(Stand.means(_ -> new Http.NotSent("none")));
            var terms = vendor.terms();
            page.append("\n## %s\n\nFirst asked after %d s, in doubt for %d min at most, the same reference %s.\n"
                    .formatted(
                            vendor.name(),
                            terms.ask().after(0).toSeconds(),
                            terms.doubt().toMinutes(),
                            terms.replaySafe() ? "is sent again after its quiet time" : "is never sent twice"));
            var lines = vendor.codes().lines();
            page.append(lines.isEmpty() ? "" : "\n| code | means | why |\n|---|---|---|\n");
            lines.forEach((code, line) -> page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            code, line.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' '), line.reason())));
        }
        same(Path.of("../docs/vendors.md"), page.toString());
    }

    @Test
    void theProblemsPageIsMadeFromTheCodes() throws IOException {
        var rows = Stream.of(ErrorCode.values())
                .map(code -> "<tr id=\"%s\"><td><code>%s</code></td><td>%d</td><td>%s</td></tr>"
                        .formatted(code, code, code.status(), code.title()))
                .collect(Collectors.joining("\n"));
        same(Path.of("src/main/resources/docs/problems.html"), """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>PowerPay API: problems</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:720px;margin:24px auto;padding:0 16px}
            table{border-collapse:collapse;width:100%%}td{border-top:1px solid #ccc;padding:8px}
            tr:target{background:#ffe9b8}</style></head>
            <body><h1>Problems</h1>
            <p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes.</p>
            <table>
            %s
            </table></body></html>
            """.formatted(rows));
    }

    @Test
    void theTourNamesOnlyFilesThatExist() throws IOException {
        for (var page : java.util.List.of("docs/tour.md", "README.md", "CONTRIBUTING.md")) {
            var text = Files.readString(Path.of("..").resolve(page));
            var named =
                    FILE.matcher(text).results().map(found -> found.group(1)).toList();
            assertTrue(!named.isEmpty(), page + " names files");
            for (var file : named) {
                assertTrue(Files.exists(Path.of("..").resolve(file)), page + " names " + file);
            }
        }
    }

    /** Compares, or writes when POWERPAY_WRITE_DOCS is set. */
    public static void same(Path page, String made) throws IOException {
        if (System.getenv("POWERPAY_WRITE_DOCS") != null) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertEquals(made, Files.readString(page), page + " is stale; see CONTRIBUTING.md");
    }
}
