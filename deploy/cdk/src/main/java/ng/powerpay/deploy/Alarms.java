package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code deploy/alarms.json}: what is watched, the same for all ways of deploying. */
record Alarms(List<Alarm> all) {

    /**
     * @param dimension whose metric it is, in a word that {@link Watch} knows
     * @param stages that have it
     * @param runbook what to do, a file of this repository
     * @param query in place of metric and dimension, where those are not known before
     */
    record Alarm(
            String name,
            String metric,
            String namespace,
            String statistic,
            BigDecimal threshold,
            String comparison,
            int periodSeconds,
            int evaluationPeriods,
            String missing,
            String dimension,
            List<String> stages,
            String runbook,
            @Nullable String query) {}

    static Alarms read(Path file) throws IOException {
        return new Alarms(List.of(new ObjectMapper().readValue(file.toFile(), Alarm[].class)));
    }

    List<Alarm> of(String stage) {
        return all.stream().filter(alarm -> alarm.stages().contains(stage)).toList();
    }
}
