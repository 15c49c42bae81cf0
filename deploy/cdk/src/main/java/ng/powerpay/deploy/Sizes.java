package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads sizes back out of templates, in the words of {@code deploy/stages.json}. */
final class Sizes {

    private static final int DAY_SECONDS = 86_400;

    private final Map<String, Object> found = new TreeMap<>();
    private final String prefix;

    private Sizes(String stage) {
        this.prefix = "powerpay-" + stage + "-";
    }

    static Map<String, Object> of(List<Resource> all, String stage) {
        var sizes = new Sizes(stage);
        all.forEach(sizes::read);
        return sizes.found;
    }

    private void read(Resource resource) {
        switch (resource.type()) {
            case "AWS::RDS::DBInstance" -> database(resource);
            case "AWS::ElastiCache::ReplicationGroup" -> {
                put("cache.type", resource.at("CacheNodeType"));
                put("cache.nodes", resource.at("NumCacheClusters"));
            }
            case "AWS::ECS::TaskDefinition" -> task(resource);
            case "AWS::ApplicationAutoScaling::ScalableTarget" -> {
                put("api.least", resource.at("MinCapacity"));
                put("api.most", resource.at("MaxCapacity"));
            }
            case "AWS::Lambda::Function" -> function(resource);
            case "AWS::EC2::Instance" -> put("nat.instance", resource.at("InstanceType"));
            case "AWS::Logs::LogGroup" -> put("logDays", resource.at("RetentionInDays"));
            case "AWS::Budgets::Budget" -> put("budget", resource.at("Budget", "BudgetLimit", "Amount"));
            case "AWS::SQS::Queue" -> queue(resource);
            default -> {}
        }
    }

    private void database(Resource database) {
        put("database.class", database.at("DBInstanceClass"));
        put("database.storageGb", database.at("AllocatedStorage"));
        put("database.mostStorageGb", database.at("MaxAllocatedStorage"));
        put("database.multiAz", database.at("MultiAZ"));
        put("database.backupDays", database.at("BackupRetentionPeriod"));
        put("database.deletionProtection", database.at("DeletionProtection"));
    }

    private void task(Resource task) {
        if (task.text("Family").equals(prefix + "api")) {
            put("api.cpu", task.at("Cpu"));
            put("api.memory", task.at("Memory"));
        }
    }

    private void function(Resource function) {
        var name = function.text("FunctionName");
        var of = name.equals(prefix + "api") ? "api" : "functions";
        if (of.equals("api") || name.equals(prefix + "vending")) {
            put(of + ".memory", function.at("MemorySize"));
            put(of + ".timeoutSeconds", function.at("Timeout"));
        }
    }

    private void queue(Resource queue) {
        var name = "queue." + queue.text("QueueName").replace(prefix, "");
        found.put(name + ".keepDays", queue.at("MessageRetentionPeriod").asInt() / DAY_SECONDS);
        if (!name.endsWith("-dead")) {
            put(name + ".receives", queue.at("RedrivePolicy", "maxReceiveCount"));
            put(name + ".visibilitySeconds", queue.at("VisibilityTimeout"));
        }
    }

    private void put(String name, JsonNode value) {
        var text = value.asText();
        if (value.isBoolean()) {
            found.put(name, value.asBoolean());
        } else if (!value.isMissingNode()) {
            found.put(name, text.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text);
        }
    }
}
