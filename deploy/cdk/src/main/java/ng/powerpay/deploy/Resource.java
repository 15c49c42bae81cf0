package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One resource of a template.
 *
 * @param stack that it is in
 * @param id in the template
 * @param type as CloudFormation names it
 */
record Resource(String stack, String id, String type, JsonNode properties) {

    /** @param templates by the names of their stacks */
    static List<Resource> of(Map<String, JsonNode> templates) {
        var all = new ArrayList<Resource>();
        templates.forEach((stack, template) -> template.path("Resources")
                .properties()
                .forEach(entry -> {
                    var resource = entry.getValue();
                    all.add(new Resource(
                            stack, entry.getKey(), resource.path("Type").asText(), resource.path("Properties")));
                }));
        return all;
    }

    boolean is(String... types) {
        return Stream.of(types).anyMatch(type::equals);
    }

    /** By its names, one after the other. */
    JsonNode at(String... names) {
        var found = properties;
        for (var name : names) {
            found = found.path(name);
        }
        return found;
    }

    String text(String... names) {
        return at(names).asText();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                : list.isMissingNode() ? Stream.empty() : Stream.of(list);
    }

    @Override
    public String toString() {
        return stack + "/" + id;
    }
}
