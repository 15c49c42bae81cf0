package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever AwsSolutions, NIST 800-53 R5 and PCI DSS find has its reason in {@code
 * deploy/cdk/nag-reasons.json}.
 */
class NagTest {

    private record Reason(String rule, String where, List<String> stages, String text) {

        boolean isFor(String stage, Synthesised.Finding finding) {
            var place = finding.where().replaceFirst("^powerpay-" + stage + "-", "");
            return (stages.isEmpty() || stages.contains(stage))
                    && finding.rule().matches("(.*-)?" + rule)
                    && place.matches(where);
        }
    }

    private static List<Reason> reasons() throws IOException {
        var all = new ArrayList<Reason>();
        for (var one : Synthesised.JSON.readTree(Path.of("nag-reasons.json").toFile())) {
            var stages = Resource.each(one.path("stages")).map(JsonNode::asText).toList();
            all.add(new Reason(
                    one.path("rule").asText(),
                    one.path("where").asText(),
                    stages,
                    one.path("reason").asText()));
        }
        return all;
    }

    @Test
    void everyFindingHasItsReason() throws IOException {
        var reasons = reasons();
        var unexplained = new TreeSet<String>();
        var found = 0;
        for (var stage : Synthesised.STAGES) {
            for (var finding : Synthesised.of(stage).findings()) {
                found++;
                if (reasons.stream().noneMatch(reason -> reason.isFor(stage, finding))) {
                    unexplained.add(finding.rule() + " at " + finding.where());
                }
            }
        }
        assertTrue(found > 100, "cdk-nag looked at nothing: " + found);
        assertEquals(new TreeSet<>(), unexplained);
        System.out.println("cdk-nag: " + found + " findings in three stages, explained by " + reasons.size()
                + " reasons, 0 unexplained");
    }

    @Test
    void noReasonIsLeftOver() throws IOException {
        var idle = new ArrayList<>(reasons());
        for (var stage : Synthesised.STAGES) {
            for (var finding : Synthesised.of(stage).findings()) {
                idle.removeIf(reason -> reason.isFor(stage, finding));
            }
        }
        assertEquals(List.of(), idle);
    }

    @Test
    void aReasonIsMoreThanAWord() throws IOException {
        for (var reason : reasons()) {
            assertTrue(reason.text().length() > 20, reason.rule());
        }
    }

    @Test
    void allThreePacksLookedAtEveryStack() {
        var packs = List.of("AwsSolutions", "NIST.800.53.R5", "PCI.DSS.321");
        for (var stage : Synthesised.STAGES) {
            var made = Synthesised.of(stage);
            for (var stack : made.templates().keySet()) {
                for (var pack : packs) {
                    var report = made.folder().resolve(pack + "-" + stack + "-NagReport.json");
                    assertTrue(report.toFile().isFile(), report + " is missing");
                }
            }
        }
    }
}
