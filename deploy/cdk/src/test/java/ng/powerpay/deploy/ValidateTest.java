package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CloudFormation's own schemas: those in the CDK, those of its validator, and cfn-lint's where it
 * is there.
 */
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

    /** All at once: most of the time goes into the schemas. */
    private static Said validate(List<Path> folders) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("node", "../validate.mjs"));
        folders.forEach(folder -> words.add(folder.toString()));
        return run(words);
    }

    private static Said lint(List<Path> folders) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("cfn-lint", "--non-zero-exit-code", "error"));
        folders.forEach(folder -> words.add(folder + "/*.template.json")); // it opens patterns itself
        return run(words);
    }

    private static List<Path> all() {
        return Synthesised.STAGES.stream()
                .map(stage -> Synthesised.of(stage).folder())
                .toList();
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
        var templates = Synthesised.STAGES.stream()
                .mapToInt(stage -> Synthesised.of(stage).templates().size())
                .sum();
        var said = validate(all());
        assertEquals(0, said.status(), said.text());
        assertTrue(said.text().contains(templates + " templates, 0 errors"), said.text());
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

    /**
     * af-south-1 has the fewest services; synth fails for a type of resource that its region has
     * not.
     */
    @Test
    void theRegionWithTheFewestServicesHasAllThatProdNeeds(@TempDir Path folder) throws IOException {
        var request = Synthesised.request("prod", "--region", "af-south-1", "--alerts", "ops@shop.example");
        var alarms = Alarms.read(Synthesised.ROOT.resolve("deploy/alarms.json"));
        var made = Picture.of(request, alarms, folder).synth();
        assertEquals(Synthesised.of("prod").templates().size(), made.getStacks().size());
    }

    @Test
    void cfnLintFindsNoError() throws IOException, InterruptedException {
        assumeTrue(thereIs("cfn-lint"), "cfn-lint is not on this machine: skipped");
        var said = lint(all());
        assertEquals(0, said.status(), said.text());
    }

    @Test
    void aMisspeltPropertyIsFound(@TempDir Path folder) throws IOException, InterruptedException {
        var planted = RulesTest.planted("prod", "AWS::RDS::DBInstance", _ -> true, database -> {
            database.remove("MultiAZ");
            database.put("MultiAz", true);
        });
        var stack = "powerpay-prod-database.template.json";
        Files.writeString(folder.resolve(stack), String.valueOf(planted.get("powerpay-prod-database")));
        var said = validate(List.of(folder));
        assertEquals(1, said.status(), said.text());
        assertTrue(said.text().contains("MultiAz"), said.text());
        if (thereIs("cfn-lint")) {
            assertTrue(lint(List.of(folder)).text().contains("MultiAz"));
        }
    }
}
