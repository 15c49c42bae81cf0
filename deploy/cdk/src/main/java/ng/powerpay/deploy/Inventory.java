package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what is in a stage's templates, in the words that all ways of deploying share: resources by
 * type and name, sizes, alarms, and what each role may do. {@code STAGE FOLDER} prints it as JSON.
 */
public final class Inventory {

    /** Where a resource's own name stands; those without one are called by their id. */
    private static final List<String> NAMES = List.of(
            "QueueName",
            "BucketName",
            "FunctionName",
            "AlarmName",
            "RoleName",
            "TopicName",
            "DBInstanceIdentifier",
            "ReplicationGroupId",
            "RepositoryName",
            "LogGroupName",
            "ClusterName",
            "ServiceName",
            "Family",
            "Name",
            "GroupName",
            "DBSubnetGroupName",
            "CacheSubnetGroupName",
            "DBParameterGroupName",
            "AliasName",
            "DashboardName",
            "ConfigurationSetName",
            "EmailIdentity",
            "DomainName");

    private final List<Resource> all;
    private final String stage;

    Inventory(Map<String, JsonNode> templates, String stage) {
        this.all = Resource.of(templates);
        this.stage = stage;
    }

    /** @param words the stage, and where its templates are */
    public static void main(String[] words) throws IOException {
        if (words.length != 2 || !Files.exists(Path.of(words[1], "manifest.json"))) {
            System.err.println("powerpay: name a stage and the folder of its templates (./powerpay synth)");
            System.exit(1);
        }
        var templates = new TreeMap<String, JsonNode>();
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try (var files = Files.list(Path.of(words[1]))) {
            for (var file : files.filter(one -> one.toString().endsWith(".template.json"))
                    .toList()) {
                templates.put(
                        file.getFileName().toString().replace(".template.json", ""), json.readTree(file.toFile()));
            }
        }
        System.out.println(json.writeValueAsString(new Inventory(templates, words[0]).all()));
    }

    Map<String, Object> all() {
        return new TreeMap<>(Map.of(
                "resources", resources(), "sizes", Sizes.of(all, stage), "alarms", alarms(), "policies", policies()));
    }

    private Map<String, List<String>> resources() {
        var found = new TreeMap<String, List<String>>();
        all.forEach(resource ->
                found.computeIfAbsent(resource.type(), _ -> new ArrayList<>()).add(name(resource)));
        found.values().forEach(names -> names.sort(null));
        return found;
    }

    private String name(Resource resource) {
        var own = NAMES.stream()
                .map(resource::at)
                .filter(name -> !name.isMissingNode())
                .map(Inventory::plain)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(resource.id());
        return own.replaceFirst("^(alias/|aws-waf-logs-)", "")
                .replaceFirst("^powerpay-" + stage + "-", "")
                .replaceFirst("-$", "");
    }

    /** Without what only the account knows. */
    private static String plain(JsonNode name) {
        var joined = name.path("Fn::Join");
        return name.isTextual()
                ? name.asText()
                : Resource.each(joined.path(1))
                        .map(part -> part.isTextual() ? part.asText() : "")
                        .reduce("", String::concat);
    }

    private Map<String, Object> alarms() {
        var found = new TreeMap<String, Object>();
        all.stream()
                .filter(resource -> resource.is("AWS::CloudWatch::Alarm"))
                .filter(alarm -> !alarm.at("AlarmName").isMissingNode())
                .forEach(alarm -> found.put(
                        name(alarm), Map.of("threshold", alarm.at("Threshold").decimalValue())));
        return found;
    }

    private Map<String, Set<String>> policies() {
        var names = new TreeMap<String, String>();
        all.stream()
                .filter(resource -> resource.is("AWS::IAM::Role"))
                .forEach(role -> names.put(role.stack() + "/" + role.id(), name(role)));
        var found = new TreeMap<String, Set<String>>();
        Statement.ofRoles(all).filter(Statement::allows).forEach(statement -> {
            var role = names.getOrDefault(statement.of().stack() + "/" + statement.role(), statement.role());
            Stream.of(statement.actions()).forEach(found.computeIfAbsent(role, _ -> new TreeSet<>())::addAll);
        });
        return found;
    }
}
