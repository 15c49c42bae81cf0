package ng.powerpay.aws.secret;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ng.powerpay.platform.Settings;

/**
 * @param keys ARNs: the first wraps data keys, the others still open what they wrapped; empty: no
 * KMS
 */
public record KmsConfig(List<String> keys) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]{1,100}");

    public KmsConfig {
        keys = List.copyOf(keys);
    }

    public static KmsConfig read(Settings settings) {
        var text = settings.text("KMS_KEYS", "", "ARNs of keys, with commas between: the first wraps data keys");
        var keys = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        settings.demand(
                keys.stream().allMatch(key -> ARN.matcher(key).matches()),
                "POWERPAY_KMS_KEYS takes full ARNs of keys only: an alias may move to another key");
        return new KmsConfig(keys);
    }
}
