package ng.powerpay;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.ProblemBody;
import ng.powerpay.role.Allowed;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * How the API document is made: springdoc reads the routes, {@link Answers} says what they answer.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"})
class ApiDocument {

    private static final Set<ErrorCode> EVERYWHERE = Set.of(
            ErrorCode.FIELD_INVALID,
            ErrorCode.FIELD_MISSING,
            ErrorCode.FIELD_WRONG_TYPE,
            ErrorCode.TOO_MANY_REQUESTS,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.FORMAT_NOT_ACCEPTABLE,
            ErrorCode.INTERNAL,
            ErrorCode.DATABASE_UNAVAILABLE);

    private static final Set<ErrorCode> WITH_A_BODY = Set.of(
            ErrorCode.FIELD_UNKNOWN, ErrorCode.JSON_UNREADABLE, ErrorCode.BODY_TOO_LARGE, ErrorCode.FORMAT_UNSUPPORTED);

    @Bean
    ModelConverter requiredUnlessNullable() {
        return new ModelConverter() {
            private final Map<String, Class<?>> names = new HashMap<>();

            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                var made = com.fasterxml.jackson.databind.type.TypeFactory.rawClass(
                        com.fasterxml.jackson.databind.type.TypeFactory.defaultInstance()
                                .constructType(type.getType()));
                if (made == JsonNode.class) {
                    return new Schema<>(SpecVersion.V31).types(Set.of("object"));
                }
                var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                if (made.isRecord() && schema != null && schema.get$ref() != null) {
                    var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
                    var other = names.putIfAbsent(name, made);
                    if (other != null && other != made) {
                        throw new IllegalStateException(name + " names two things: " + other + " and " + made);
                    }
                    var defined = context.getDefinedModels().get(name);
                    if (defined != null && defined.getProperties() != null) {
                        defined.setRequired(
                                required(made, defined.getProperties().keySet()));
                    }
                }
                return schema;
            }
        };
    }

    private static List<String> required(Class<?> made, Set<?> properties) {
        return Arrays.stream(made.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(ApiDocument::name)
                .filter(properties::contains)
                .toList();
    }

    private static String name(RecordComponent part) {
        var renamed = part.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
        return renamed == null ? part.getName() : renamed.value();
    }

    /** A record of query parameters stands in the document as these parameters. */
    @Bean
    GlobalOperationCustomizer answers(SpringDocConfigProperties reading) {
        reading.setDefaultFlatParamObject(true);
        return (operation, method) -> {
            var answers = method.getMethodAnnotation(Answers.class);
            if (answers == null) {
                throw new IllegalStateException(method + " does not say what it answers");
            }
            operation.setOperationId(method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName());
            operation.setTags(null);
            operation.setResponses(responses(operation, refuses(method, answers), answers.value()));
            return operation;
        };
    }

    /** A staff route also refuses whom it is not for. */
    private static ErrorCode[] refuses(HandlerMethod method, Answers answers) {
        var all = new ArrayList<>(List.of(answers.refuses()));
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed != null && !allowed.anybody()) {
            all.add(ErrorCode.SIGN_IN_REQUIRED);
            all.add(ErrorCode.ROLE_REFUSED);
        }
        if (allowed != null && allowed.fresh()) {
            all.add(ErrorCode.STEP_UP_NEEDED);
        }
        return all.toArray(ErrorCode[]::new);
    }

    private static ApiResponses responses(Operation operation, ErrorCode[] refuses, int... statuses) {
        var good = operation.getResponses().values().iterator().next();
        var responses = new ApiResponses();
        for (var status : statuses) {
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse().description("Done").content(good.getContent()));
        }
        refusals(operation, refuses)
                .forEach((status, codes) -> responses.addApiResponse(
                        Integer.toString(status),
                        new ApiResponse()
                                .description(String.join(", ", codes))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
        return responses;
    }

    private static Map<Integer, Set<String>> refusals(Operation operation, ErrorCode... refuses) {
        var more = operation.getRequestBody() == null ? Set.<ErrorCode>of() : WITH_A_BODY;
        var key = operation.getParameters() == null
                ? Stream.<ErrorCode>of()
                : operation.getParameters().stream()
                        .filter(parameter -> parameter.getName().equals("Idempotency-Key"))
                        .map(_ -> ErrorCode.IDEMPOTENCY_KEY_INVALID);
        return Stream.of(EVERYWHERE.stream(), more.stream(), key, Arrays.stream(refuses))
                .flatMap(codes -> codes)
                .collect(Collectors.groupingBy(
                        ErrorCode::status,
                        java.util.TreeMap::new,
                        Collectors.mapping(ErrorCode::name, Collectors.toCollection(TreeSet::new))));
    }

    @Bean
    GlobalOpenApiCustomizer frame() {
        return document -> {
            document.setInfo(new Info()
                    .title("PowerPay API")
                    .version("1")
                    .description("Buy electricity: amounts in whole kobo, times in UTC (ISO 8601),"
                            + " problems by RFC 9457. Each effect takes an Idempotency-Key.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            document.setServers(List.of(new Server().url("/")));
            addProblem(document);
            var sorted = new LinkedHashMap<String, Schema>();
            document.getComponents().getSchemas().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(schema -> sorted.put(schema.getKey(), schema.getValue()));
            document.getComponents().setSchemas(sorted);
        };
    }

    private static void addProblem(OpenAPI document) {
        var problem = ModelConverters.getInstance(true).readAll(ProblemBody.class);
        var schema = java.util.Objects.requireNonNull(problem.get("ProblemBody"));
        schema.setRequired(required(ProblemBody.class, schema.getProperties().keySet()));
        document.getComponents().addSchemas("Problem", schema);
    }
}
