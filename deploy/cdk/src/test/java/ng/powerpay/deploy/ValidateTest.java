package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CloudFormation's own schemas: those in the CDK, those of its validator, and cfn-lint's where it is there. */
class ValidateTest {

    private static final long MOST_SECONDS = 120;

    /** What a command printed. */
    private record Said(int status, String text) {}

    private static Said run(List<String> words) throws IOException, InterruptedException {
        var output = Files.createTempFile("validate", ".txt");
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), words + " does not end");
            return new Said(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static Said validate(Path folder) throws IOException, InterruptedException {
        return run(List.of("node", "../validate.mjs", folder.toString()));
    }

    private static Said lint(Path folder) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("cfn-lint", "--non-zero-exit-code", "error"));
        try (var files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".template.json"))
                    .sorted()
                    .forEach(words::add);
        }
        return run(words);
    }

    private static boolean thereIs(String command) {
        try {
            return run(List.of(command, "--version")).status() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void noTemplateHasAnError() throws IOException, InterruptedException {
        for (var stage : Synthesised.STAGES) {
            var made = Synthesised.of(stage);
            var said = validate(made.folder());
            assertEquals(0, said.status(), said.text());
            assertTrue(said.text().contains(made.templates().size() + " templates, 0 errors"), said.text());
        }
    }

    @Test
    void synthItselfFoundNothing() throws IOException {
        for (var stage : Synthesised.STAGES) {
            var report = Synthesised.of(stage)
                    .folder()
                    .resolve("validation-report.json")
                    .toFile();
            for (var plugin : Synthesised.JSON.readTree(report).path("pluginReports")) {
                assertEquals("success", plugin.path("conclusion").asText(), stage);
            }
        }
    }

    @Test
    void cfnLintFindsNoError() throws IOException, InterruptedException {
        assumeTrue(thereIs("cfn-lint"), "cfn-lint is not on this machine: skipped");
        for (var stage : Synthesised.STAGES) {
            var said = lint(Synthesised.of(stage).folder());
            assertEquals(0, said.status(), said.text());
        }
    }

    @Test
    void aMisspeltPropertyIsFound(@TempDir Path folder) throws IOException, InterruptedException {
        var planted = RulesTest.planted("prod", "AWS::RDS::DBInstance", _ -> true, database -> {
            database.remove("MultiAZ");
            database.put("MultiAz", true);
        });
        write(planted, folder);
        var said = validate(folder);
        assertEquals(1, said.status(), said.text());
        assertTrue(said.text().contains("MultiAz"), said.text());
        if (thereIs("cfn-lint")) {
            assertTrue(lint(folder).text().contains("MultiAz"));
        }
    }

    private static void write(Map<String, JsonNode> templates, Path folder) throws IOException {
        for (var template : templates.entrySet()) {
            Files.writeString(
                    folder.resolve(template.getKey() + ".template.json"),
                    template.getValue().toString());
        }
    }
}
