# One distribution: files of a bucket, and /v1 of the API, whose answers are never kept.
def methods($all): {Quantity: ($all | length), Items: $all, CachedMethods: {Quantity: 2, Items: ["GET", "HEAD"]}};
# AWS's own policies, the same in every account.
def optimized: "658327ea-f89d-4fab-a63d-7e88639e58f6";
def disabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
def all_but_host: "b689b0a8-53d0-40ab-baf2-68738e2966ac";
{
  DistributionConfig: {
    CallerReference: $name, Comment: $name, Enabled: true, HttpVersion: "http2and3", IsIPV6Enabled: true,
    PriceClass: "PriceClass_200", DefaultRootObject: "index.html", WebACLId: $acl,
    Aliases: {Quantity: 1, Items: [$host]},
    ViewerCertificate: {ACMCertificateArn: $certificate, SSLSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021"},
    Logging: {Enabled: true, IncludeCookies: false, Bucket: $logs, Prefix: "\($name)/"},
    Origins: {Quantity: 2, Items: [
      {Id: "files", DomainName: $bucket, OriginAccessControlId: $access, S3OriginConfig: {OriginAccessIdentity: ""}},
      {Id: "api", DomainName: $api, CustomOriginConfig: {HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: "https-only",
        OriginSslProtocols: {Quantity: 1, Items: ["TLSv1.2"]}, OriginReadTimeout: 30}}
    ]},
    DefaultCacheBehavior: {TargetOriginId: "files", ViewerProtocolPolicy: "redirect-to-https", Compress: true,
      CachePolicyId: optimized, ResponseHeadersPolicyId: $headers, AllowedMethods: methods(["GET", "HEAD"]),
      FunctionAssociations: {Quantity: 1, Items: [{EventType: "viewer-request", FunctionARN: $rewrite}]}},
    CacheBehaviors: {Quantity: 1, Items: [
      {PathPattern: "/v1/*", TargetOriginId: "api", ViewerProtocolPolicy: "https-only", Compress: true,
        CachePolicyId: disabled, OriginRequestPolicyId: all_but_host,
        AllowedMethods: methods(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"])}
    ]}
  },
  Tags: {Items: [{Key: "powerpay-stage", Value: $stage}]}
}
