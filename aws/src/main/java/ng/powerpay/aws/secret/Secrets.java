package ng.powerpay.aws.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.aws.Why;
import ng.powerpay.platform.DatabaseConfig.Login;
import ng.powerpay.platform.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON secrets of Secrets Manager. */
final class Secrets {

    static final String CURRENT = "AWSCURRENT";

    /** What a rotation has made and not yet finished. */
    static final String PENDING = "AWSPENDING";

    private final SecretsManagerClient client;

    Secrets(SecretsManagerClient client) {
        this.client = client;
    }

    /**
     * All fields of one secret, as texts.
     *
     * @throws Unreadable missing, denied, out of reach, or not a flat JSON object
     */
    Map<String, String> fields(String name) {
        var fields = new LinkedHashMap<String, String>();
        object(name, CURRENT).properties().forEach(field -> {
            var value = field.getValue();
            if (!value.isValueNode() || value.isNull()) {
                throw new Unreadable("secret " + name + " has a field that is neither text nor number");
            }
            fields.put(field.getKey(), value.asString());
        });
        return fields;
    }

    /** @throws Unreadable as above, or without {@code username} and {@code password} */
    Login login(String name, String stage) {
        var secret = object(name, stage);
        var user = secret.path("username");
        var password = secret.path("password");
        if (!user.isString() || !password.isString() || user.asString().isBlank()) {
            throw new Unreadable("secret " + name + " needs the texts username and password");
        }
        return new Login(user.asString(), password.asString());
    }

    private JsonNode object(String name, String stage) {
        var text = text(name, stage);
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // what the parser says quotes the text
        }
        throw new Unreadable("secret " + name + " is not a JSON object");
    }

    private String text(String name, String stage) {
        var request = GetSecretValueRequest.builder()
                .secretId(name)
                .versionStage(stage)
                .build();
        try {
            var text = client.getSecretValue(request).secretString();
            if (text == null) {
                throw new Unreadable("secret " + name + " is binary, not JSON");
            }
            return text;
        } catch (SdkException e) {
            throw new Unreadable("secret " + name + " cannot be read: " + Why.of(e));
        }
    }
}
