package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/deploy} with commands on its path that write down what they were asked, in place of
 * AWS's.
 */
class DeployTest {

    /**
     * Answers as an account in which everything is there; MIGRATED is how the one-off task ended.
     */
    private static final String AWS = """
            #!/usr/bin/env bash
            echo "aws $*" >>"$CALLS"
            case "$*" in
              "sts "*) [ -n "${ACCOUNT:-}" ] || exit 255; echo "$ACCOUNT" ;;
              *get-login*) echo password ;;
              *list-hosted-zones*) echo /hostedzone/Z123 ;;
              *describe-secret*) echo "${FILLED:-v1 AWSCURRENT}" ;;
              *run-task*) echo arn:task ;;
              *describe-tasks*) echo "${MIGRATED:-0}" ;;
              *Outputs*) echo "$(sed "s/.*OutputKey=='Out\\([A-Za-z]*\\)'.*/said-\\1/" <<<"$*")" ;;
            esac
            """;

    private static final String OTHER = """
            #!/usr/bin/env bash
            echo "$(basename "$0") $*" >>"$CALLS"
            """;

    @TempDir
    private Path folder;

    private Path calls;

    @BeforeEach
    void commands() throws IOException {
        calls = Files.createFile(folder.resolve("calls"));
        Files.createDirectories(folder.resolve("customer/dist"));
        command("aws", AWS);
        command("cdk", OTHER);
        command("curl", OTHER);
    }

    private void command(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private record Said(int status, String text) {}

    private Said deploy(String stage, List<String> and, String... environment)
            throws IOException, InterruptedException {
        var templates = Synthesised.of(stage).folder().toAbsolutePath();
        var words =
                new ArrayList<>(List.of("bin/deploy", stage, "--domain", "shop.example", "--image", "0123456789ab"));
        words.addAll(List.of("--templates", templates.toString(), "--pages", folder.toString()));
        words.addAll(and);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(words)
                .directory(Synthesised.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("CDK", folder.resolve("cdk").toString());
        builder.environment().put("CALLS", calls.toString());
        for (var setting : environment) {
            builder.environment().put(setting.replaceFirst("=.*", ""), setting.replaceFirst("[^=]*=", ""));
        }
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Said(process.exitValue(), Files.readString(output));
    }

    /** The pieces in the order in which the CDK was told to deploy them. */
    private List<String> pieces(String stage) throws IOException {
        return Files.readAllLines(calls).stream()
                .filter(call -> call.startsWith("cdk "))
                .map(call -> call.replaceFirst(".* deploy powerpay-" + stage + "-(\\S+) .*", "$1"))
                .toList();
    }

    @Test
    void nothingIsMadeWithoutCredentials() throws IOException, InterruptedException {
        var said = deploy("dev", List.of());
        assertEquals(1, said.status());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains("no credentials"), said.text());
        assertEquals(List.of(), pieces("dev"));
    }

    @Test
    void theTablesAreReadyBeforeTheNewVersionGetsTraffic() throws IOException, InterruptedException {
        for (var part : List.of("foundation", "image", "migrate")) {
            var said = deploy("prod", List.of("--part", part), "ACCOUNT=111111111111");
            assertEquals(0, said.status(), said.text());
        }
        assertEquals(
                List.of("keys", "buckets", "network", "images", "database", "cache", "queues", "mail", "tasks"),
                pieces("prod"));
        var all = Files.readAllLines(calls);
        assertTrue(all.getLast().contains("describe-tasks"), all.getLast());
        assertTrue(all.stream().anyMatch(call -> call.contains("run-task") && call.contains("said-PrivateSubnets")));
    }

    @Test
    void aMigrationThatFailsStopsTheRest() throws IOException, InterruptedException {
        var said = deploy("prod", List.of(), "ACCOUNT=111111111111", "MIGRATED=1");
        assertEquals(1, said.status());
        assertTrue(said.text().contains("and nothing else was changed"), said.text());
        assertFalse(pieces("prod").contains("api"));
    }

    @Test
    void anEmptySecretStopsBeforeTheDatabaseIsMade() throws IOException, InterruptedException {
        var said = deploy("prod", List.of(), "ACCOUNT=111111111111", "FILLED=None");
        assertEquals(1, said.status());
        assertTrue(said.text().contains("powerpay-prod-settings is empty"), said.text());
        assertFalse(pieces("prod").contains("database"));
    }

    @Test
    void aReleaseIsTheRestInOrderAndGivesWhatOtherRegionsSay() throws IOException, InterruptedException {
        var said = deploy("prod", List.of("--part", "release"), "ACCOUNT=111111111111");
        assertEquals(0, said.status(), said.text());
        assertEquals(List.of("edge", "texts", "functions", "api", "web", "watch", "pipeline"), pieces("prod"));
        var web = Files.readAllLines(calls).stream()
                .filter(call -> call.contains("deploy powerpay-prod-web"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                web.contains("CertificateArn=said-CertificateArn") && web.contains("FirewallArn=said-FirewallArn"),
                web);
    }

    @Test
    void everyStackIsDeployedByAPart() throws IOException, InterruptedException {
        for (var stage : Synthesised.STAGES) {
            Files.writeString(calls, "");
            var said = deploy(stage, List.of(), "ACCOUNT=111111111111");
            assertEquals(0, said.status(), said.text());
            var made = Synthesised.of(stage).templates().keySet().stream()
                    .map(name -> name.replace("powerpay-" + stage + "-", ""))
                    .filter(name -> !name.equals("zone")) // is there already
                    .toList();
            assertEquals(made, pieces(stage).stream().sorted().toList());
        }
    }

    @Test
    void aPartThatIsNoneIsRefused() throws IOException, InterruptedException {
        var said = deploy("prod", List.of("--part", "all"), "ACCOUNT=111111111111");
        assertEquals(1, said.status());
        assertTrue(said.text().contains("there is no part \"all\""), said.text());
    }
}
