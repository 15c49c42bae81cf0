package ng.powerpay.awslocal;

import java.util.regex.Pattern;
import ng.powerpay.sandbox.platform.Request;

/** Whether a request is signed the way AWS wants it; the signature itself is not checked. */
public final class SignedRequest {

    private SignedRequest() {}

    /** @param service as in the credential scope: {@code ses}, {@code sns} */
    public static boolean by(Request request, String service) {
        var scope = "AWS4-HMAC-SHA256 Credential=[^/ ]+/[0-9]{8}/[a-z0-9-]+/" + Pattern.quote(service)
                + "/aws4_request, SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}";
        return request.header("Authorization").matches(scope)
                && request.header("X-Amz-Date").matches("[0-9]{8}T[0-9]{6}Z");
    }
}
