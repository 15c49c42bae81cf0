package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of a policy in a template.
 *
 * @param of the resource that it stands in
 * @param role whose it is, as its id in the template; the resource's own id where it is about itself
 */
record Statement(Resource of, String role, JsonNode json) {

    /** In roles and policies: what somebody may do. */
    static Stream<Statement> ofRoles(List<Resource> all) {
        return all.stream().flatMap(resource -> switch (resource.type()) {
            case "AWS::IAM::Role" ->
                Resource.each(resource.at("Policies"))
                        .flatMap(policy -> in(resource, resource.id(), policy.path("PolicyDocument")));
            case "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy" ->
                Resource.each(resource.at("Roles"))
                        .flatMap(role -> in(resource, role.path("Ref").asText(), resource.at("PolicyDocument")));
            default -> Stream.empty();
        });
    }

    /** In buckets, queues, topics and keys: who may do it to them. */
    static Stream<Statement> ofResources(List<Resource> all) {
        return all.stream().flatMap(resource -> {
            var key = resource.is("AWS::KMS::Key") ? "KeyPolicy" : "PolicyDocument";
            var about = resource.is(
                    "AWS::KMS::Key", "AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy");
            return about ? in(resource, resource.id(), resource.at(key)) : Stream.empty();
        });
    }

    private static Stream<Statement> in(Resource resource, String role, JsonNode document) {
        return Resource.each(document.path("Statement")).map(json -> new Statement(resource, role, json));
    }

    boolean allows() {
        return json.path("Effect").asText().equals("Allow");
    }

    List<String> actions() {
        return Resource.each(json.path("Action")).map(JsonNode::asText).toList();
    }

    List<String> resources() {
        return Resource.each(json.path("Resource"))
                .map(resource -> resource.isTextual() ? resource.asText() : resource.toString())
                .toList();
    }

    boolean isForAll() {
        var principal = json.path("Principal");
        return principal.asText().equals("*") || principal.path("AWS").asText().equals("*");
    }

    /** With what follows the service's name. */
    boolean isOf(List<String> services) {
        return actions().stream().anyMatch(action -> services.contains(action.replaceFirst(":.*", "")));
    }
}
