package ng.powerpay.deploy;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;

/** The headers that every answer carries, as the server itself sends them on a bare machine. */
final class Headers {

    private static final Duration A_YEAR = Duration.days(365);

    /**
     * Pages bring their own stricter policy in a meta element; what one cannot say there is said
     * here.
     */
    final ResponseHeadersPolicy ofPages;

    /** The API sends its own; these stand in for it when CloudFront itself answers. */
    final ResponseHeadersPolicy ofApi;

    Headers(Piece in) {
        ofPages = policy(in, "pages", "frame-ancestors 'none'", true);
        ofApi = policy(in, "api", "default-src 'none'; frame-ancestors 'none'", false);
    }

    private static ResponseHeadersPolicy policy(Piece in, String name, String content, boolean ours) {
        return ResponseHeadersPolicy.Builder.create(in, "HeadersOf" + name)
                .responseHeadersPolicyName(in.on.name(name))
                .securityHeadersBehavior(ResponseSecurityHeadersBehavior.builder()
                        .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                                .contentSecurityPolicy(content)
                                .override(ours)
                                .build())
                        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                                .override(ours)
                                .build())
                        .frameOptions(ResponseHeadersFrameOptions.builder()
                                .frameOption(HeadersFrameOption.DENY)
                                .override(ours)
                                .build())
                        .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                                .referrerPolicy(HeadersReferrerPolicy.SAME_ORIGIN)
                                .override(ours)
                                .build())
                        .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                                .accessControlMaxAge(A_YEAR)
                                .includeSubdomains(true)
                                .override(ours)
                                .build())
                        .build())
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(List.of(ResponseCustomHeader.builder()
                                .header("Permissions-Policy")
                                .value("camera=(), microphone=(), geolocation=()")
                                .override(ours)
                                .build()))
                        .build())
                .build();
    }
}
