package ng.powerpay.awslocal.secret;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.awslocal.json.Operations;
import ng.powerpay.awslocal.json.Refusal;
import tools.jackson.databind.JsonNode;

/** Secrets with their versions by stage, in memory. */
public final class LocalSecrets {

    private static final String ARN = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:";
    private static final String CURRENT = "AWSCURRENT";
    private static final String PENDING = "AWSPENDING";
    private static final String PREVIOUS = "AWSPREVIOUS";

    private final Map<String, Map<String, String>> secrets = new ConcurrentHashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();

    /** What is current from now on; what was stays as the previous. */
    public void put(String name, String value) {
        var versions = versions(name);
        var before = versions.put(CURRENT, value);
        if (before != null) {
            versions.put(PREVIOUS, before);
        }
    }

    /** As the first step of a rotation does. */
    public void putPending(String name, String value) {
        versions(name).put(PENDING, value);
    }

    /** As the last step of a rotation does. */
    public void finishRotation(String name) {
        var pending = versions(name).remove(PENDING);
        if (pending != null) {
            put(name, pending);
        }
    }

    /** Nobody may read it. */
    public void deny(String name) {
        versions(name);
        denied.add(name);
    }

    private Map<String, String> versions(String name) {
        return secrets.computeIfAbsent(name, _ -> new ConcurrentHashMap<>());
    }

    /** The operations that a server offers. */
    public Operations operations() {
        return new Operations("secretsmanager", "secretsmanager").with("GetSecretValue", this::get);
    }

    private Map<String, Object> get(JsonNode request) {
        var id = Operations.text(request, "SecretId");
        var name = id.startsWith(ARN) ? id.substring(ARN.length()) : id;
        if (denied.contains(name)) {
            throw Refusal.of("AccessDeniedException", "not authorized to perform secretsmanager:GetSecretValue");
        }
        var stage = request.path("VersionStage").asString(CURRENT);
        var value = secrets.getOrDefault(name, Map.of()).get(stage);
        if (value == null) {
            throw Refusal.of("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        return Map.of("ARN", ARN + name, "Name", name, "SecretString", value, "VersionStages", List.of(stage));
    }
}
