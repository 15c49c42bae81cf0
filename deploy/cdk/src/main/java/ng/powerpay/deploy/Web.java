package ng.powerpay.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.HttpOriginProps;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/**
 * The shop's and the staff's pages: a private bucket and a distribution each, and /v1 to the API.
 */
final class Web extends Piece {

    /** A path whose last part has no dot is the page, by the same rule as the server has. */
    private static final String PAGES = """
            function handler(event) {
              var request = event.request;
              var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
              %s
              if (last.indexOf('.') < 0) request.uri = '%s/index.html';
              return request;
            }
            """;

    private static final String TO_ADMIN = """
            if (request.uri === '/') {
                return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/admin/' } } };
              }""";

    private final Buckets buckets;
    private final BehaviorOptions api;
    private final Headers headers;
    private final ICertificate certificate;
    private final @Nullable String firewall;

    Web(Construct picture, Request on, Buckets buckets, String origin, @Nullable String proof) {
        super(picture, on, "web");
        this.buckets = buckets;
        certificate = Certificate.fromCertificateArn(
                this, "Certificate", parameter("CertificateArn", "of both host names, from the stack edge"));
        firewall = size.waf() ? parameter("FirewallArn", "of WAF, from the stack edge") : null;
        headers = new Headers(this);
        api = api(origin, proof);
        var zone = zone();
        var shop = distribution("web", on.domain(), PAGES.formatted("", ""), zone);
        var admin = distribution("admin", "admin." + on.domain(), PAGES.formatted(TO_ADMIN, "/admin"), zone);
        say(Map.of("WebDistribution", shop.getDistributionId(), "AdminDistribution", admin.getDistributionId()));
    }

    private String parameter(String name, String what) {
        return CfnParameter.Builder.create(this, name)
                .type("String")
                .description(what)
                .allowedPattern("arn:aws:(acm|wafv2):us-east-1:.+")
                .build()
                .getValueAsString();
    }

    private BehaviorOptions api(String origin, @Nullable String proof) {
        var to = HttpOriginProps.builder()
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .readTimeout(Duration.seconds(60))
                .keepaliveTimeout(Duration.seconds(60));
        if (proof != null) {
            to.customHeaders(Map.of(Api.PROOF, proof));
        }
        return BehaviorOptions.builder()
                .origin(new HttpOrigin(origin, to.build()))
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachePolicy(CachePolicy.CACHING_DISABLED)
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .responseHeadersPolicy(headers.ofApi)
                .compress(true)
                .build();
    }

    private Distribution distribution(String name, String host, String rewrite, IHostedZone zone) {
        var distribution = Distribution.Builder.create(this, name + "Distribution")
                .comment(on.name(name))
                .domainNames(List.of(host))
                .certificate(certificate)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .priceClass(PriceClass.PRICE_CLASS_ALL) // the cheaper ones leave Africa out
                .defaultRootObject("index.html")
                .defaultBehavior(pages(name, rewrite))
                .additionalBehaviors(new HashMap<>(Map.of("/v1/*", api)))
                .logBucket(buckets.logs)
                .logFilePrefix("cloudfront/" + name + "/")
                .webAclId(firewall)
                .build();
        var target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
        ARecord.Builder.create(this, name + "Record")
                .zone(zone)
                .recordName(host)
                .target(target)
                .build();
        AaaaRecord.Builder.create(this, name + "Record6")
                .zone(zone)
                .recordName(host)
                .target(target)
                .build();
        return distribution;
    }

    private BehaviorOptions pages(String name, String rewrite) {
        var bucket = Buckets.bucket(this, on, name)
                .encryption(BucketEncryption.S3_MANAGED)
                .serverAccessLogsBucket(Bucket.fromBucketName(this, name + "Logs", buckets.logs.getBucketName()))
                .serverAccessLogsPrefix("s3/" + name + "/")
                .removalPolicy(data())
                .build();
        var function = Function.Builder.create(this, name + "Pages")
                .functionName(on.name(name))
                .code(FunctionCode.fromInline(rewrite))
                .runtime(FunctionRuntime.JS_2_0)
                .build();
        return BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(bucket))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .responseHeadersPolicy(headers.ofPages)
                .functionAssociations(List.of(FunctionAssociation.builder()
                        .function(function)
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .build()))
                .compress(true)
                .build();
    }
}
