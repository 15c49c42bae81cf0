package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.lambda.DockerImageFunction;
import software.constructs.Construct;

/** The door where there is no server: API Gateway's HTTP API before the function. */
final class HttpApi extends Piece {

    /** Far above what the stage sells, far below what would cost anything. */
    private static final int A_SECOND = 50;

    final String apiId;
    final String origin;

    HttpApi(Construct picture, Request on, Keys keys, DockerImageFunction function) {
        super(picture, on, "api");
        var log = log("Log", "/powerpay/" + on.stage() + "/http-api", keys.key);
        var api = software.amazon.awscdk.services.apigatewayv2.HttpApi.Builder.create(this, "Api")
                .apiName(on.name("api"))
                .createDefaultStage(true)
                .build();
        api.addRoutes(AddRoutesOptions.builder()
                .path("/v1/{proxy+}")
                .methods(List.of(HttpMethod.ANY))
                .integration(new software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration(
                        "Function", function))
                .build());
        var stage = api.getDefaultStage();
        if (stage != null && stage.getNode().getDefaultChild() instanceof CfnStage made) {
            made.setAccessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                    .destinationArn(log.getLogGroupArn())
                    .format("{\"id\":\"$context.requestId\",\"at\":\"$context.requestTime\","
                            + "\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
                            + "\"status\":\"$context.status\",\"millis\":\"$context.responseLatency\"}")
                    .build());
            made.setDefaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                    .throttlingBurstLimit(2 * A_SECOND)
                    .throttlingRateLimit(A_SECOND)
                    .detailedMetricsEnabled(false)
                    .build());
        }
        apiId = api.getApiId();
        origin = apiId + ".execute-api." + on.region() + "." + getUrlSuffix();
        say(Map.of("ApiId", apiId));
    }
}
