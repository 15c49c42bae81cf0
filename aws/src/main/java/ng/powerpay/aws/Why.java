package ng.powerpay.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a call failed, in few words that may be logged: AWS's own messages may repeat what was sent.
 */
public final class Why {

    private Why() {}

    public static String of(SdkException e) {
        if (e instanceof AwsServiceException refused) {
            var details = refused.awsErrorDetails();
            var code = details == null ? "" : details.errorCode();
            return (code == null || code.isEmpty() ? "refused" : code) + " (HTTP " + refused.statusCode() + ")";
        }
        return "it does not answer (" + e.getClass().getSimpleName() + ")";
    }
}
