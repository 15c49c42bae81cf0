package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.NagPackProps;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.github.cdklabs.cdknag.PCIDSS321Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.Aspects;

/**
 * A stage's templates as they would be deployed, made once for all tests, with what cdk-nag says of
 * them.
 *
 * @param templates by the name of their stack
 */
record Synthesised(String stage, Path folder, Map<String, JsonNode> templates, List<Finding> findings) {

    /** What a rule of cdk-nag found at a resource. */
    record Finding(String rule, String where) {}

    static final Path ROOT = Path.of("../..");
    static final List<String> STAGES = List.of("dev", "prod", "serverless");
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Synthesised> MADE = new ConcurrentHashMap<>();

    static Synthesised of(String stage) {
        return MADE.computeIfAbsent(stage, Synthesised::make);
    }

    static Request request(String stage, String... and) {
        var words = new ArrayList<>(List.of(stage, "--domain", "shop.example", "--image", "0123456789ab"));
        words.addAll(List.of(and));
        try {
            return Request.of(Stages.read(ROOT.resolve("deploy/stages.json")), words);
        } catch (IOException | Request.Refused e) {
            throw new AssertionError(e);
        }
    }

    private static Synthesised make(String stage) {
        try {
            var folder = Path.of("target/cdk", stage);
            Synth.clear(folder);
            var app = Picture.of(request(stage), Alarms.read(ROOT.resolve("deploy/alarms.json")), folder);
            var props = NagPackProps.builder()
                    .reports(true)
                    .reportFormats(List.of(NagReportFormat.JSON))
                    .build();
            var aspects = Aspects.of(app);
            aspects.add(new AwsSolutionsChecks(props));
            aspects.add(new NIST80053R5Checks(props));
            aspects.add(new PCIDSS321Checks(props));
            app.synth();
            return new Synthesised(stage, folder, templates(folder), findings(folder));
        } catch (IOException | Request.Refused e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, JsonNode> templates(Path folder) throws IOException {
        var found = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".template.json")) {
                    found.put(name.replace(".template.json", ""), JSON.readTree(file.toFile()));
                }
            }
        }
        return found;
    }

    private static List<Finding> findings(Path folder) throws IOException {
        var found = new ArrayList<Finding>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith("NagReport.json")) {
                    for (var line : JSON.readTree(file.toFile()).path("lines")) {
                        add(line, found);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    /** What a rule could not judge counts as found. */
    private static void add(JsonNode line, List<Finding> found) {
        var compliance = line.path("compliance").asText();
        if (!compliance.equals("Compliant") && !compliance.equals("N/A")) {
            found.add(new Finding(
                    line.path("ruleId").asText(), line.path("resourceId").asText()));
        }
    }
}
