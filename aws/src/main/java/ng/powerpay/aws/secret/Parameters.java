package ng.powerpay.aws.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.aws.Why;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** Parameters of Parameter Store, decrypted. */
final class Parameters {

    private static final int MOST = 500;

    private final SsmClient client;

    Parameters(SsmClient client) {
        this.client = client;
    }

    /**
     * All right below a path, by the last part of their names.
     *
     * @throws Unreadable denied, out of reach, none there, or too many
     */
    Map<String, String> below(String path) {
        var values = new LinkedHashMap<String, String>();
        try {
            var page = page(path, null);
            add(path, page, values);
            while (page.nextToken() != null && !page.nextToken().isEmpty()) {
                page = page(path, page.nextToken());
                add(path, page, values);
            }
        } catch (SdkException e) {
            throw new Unreadable("parameters below " + path + " cannot be read: " + Why.of(e));
        }
        if (values.isEmpty()) {
            throw new Unreadable("there are no parameters below " + path);
        }
        return values;
    }

    private static void add(String path, GetParametersByPathResponse page, Map<String, String> values) {
        for (Parameter parameter : page.parameters()) {
            values.put(parameter.name().substring(parameter.name().lastIndexOf('/') + 1), parameter.value());
        }
        if (values.size() > MOST) {
            throw new Unreadable("there are more than " + MOST + " parameters below " + path);
        }
    }

    private GetParametersByPathResponse page(String path, @org.jspecify.annotations.Nullable String next) {
        return client.getParametersByPath(GetParametersByPathRequest.builder()
                .path(path)
                .withDecryption(true)
                .maxResults(10)
                .nextToken(next)
                .build());
    }
}
