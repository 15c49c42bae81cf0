package ng.powerpay.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code deploy/stages.json}: the sizes of every stage, the same for all ways of deploying. */
record Stages(
        @JsonProperty("//") String what,
        String region,
        List<String> regions,
        Map<String, Stage> stages,
        Map<String, QueueSize> queues) {

    /**
     * @param budget USD a month, from which on an alarm is sent
     * @param metrics of our own that are written, for each costs money every month; null: all
     */
    record Stage(
            int budget,
            int availabilityZones,
            Nat nat,
            boolean waf,
            ApiSize api,
            DatabaseSize database,
            @Nullable CacheSize cache,
            FunctionSize functions,
            int logDays,
            @Nullable List<String> metrics,
            boolean pipeline) {

        boolean serverless() {
            return api.on().equals("lambda");
        }
    }

    /** Either an instance of this type, or so many gateways. */
    record Nat(@Nullable String instance, int gateways) {}

    /**
     * @param on ecs or lambda
     * @param cpu hundredths of a processor times 10.24, as ECS counts; 0 for a function
     * @param memory MiB
     * @param least tasks, and the most
     * @param connections to the database, of each
     */
    record ApiSize(
            String on, int cpu, int memory, int least, int most, int connections, int timeoutSeconds, int abreast) {}

    record DatabaseSize(
            @JsonProperty("class") String type,
            int storageGb,
            int mostStorageGb,
            boolean multiAz,
            int backupDays,
            boolean deletionProtection) {}

    record CacheSize(String type, int nodes) {}

    /** @param abreast the most that one queue has running at once */
    record FunctionSize(int memory, int timeoutSeconds, int abreast) {}

    /** @param function its handler, where a function reads the queue */
    record QueueSize(
            int visibilitySeconds,
            int receives,
            int keepDays,
            @Nullable String function) {}

    /** In a fixed order, so that templates come out the same. */
    Stages {
        stages = new TreeMap<>(stages);
        queues = new TreeMap<>(queues);
    }

    static Stages read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), Stages.class);
    }
}
