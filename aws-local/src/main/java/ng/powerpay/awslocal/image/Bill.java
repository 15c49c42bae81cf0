package ng.powerpay.awslocal.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials, CycloneDX JSON. */
record Bill(List<Component> components) {

    /** @param licences each by its SPDX id, or by its name where the author gave none */
    record Component(String name, String version, List<String> licences) {

        String jar() {
            return name + "-" + version + ".jar";
        }
    }

    /** May be shipped with Apache-2.0 work. GPL only with an exception for whoever links to it. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-3-Clause-No-Nuclear-License",
            "ISC",
            "CC0-1.0",
            "0BSD",
            "UPL-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "EDL-1.0",
            "MPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1",
            "GPL-2.0-with-classpath-exception",
            "Bouncy Castle Licence",
            "The (New) BSD License",
            "Public Domain, per Creative Commons CC0");

    /** @throws IOException not a CycloneDX document */
    static Bill read(Path file) throws IOException {
        return read(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    }

    static Bill read(JsonNode document) throws IOException {
        if (!document.path("bomFormat").asString("").equals("CycloneDX")) {
            throw new IOException("not a CycloneDX document");
        }
        return new Bill(stream(document.path("components")).map(Bill::component).toList());
    }

    private static Component component(JsonNode one) {
        var licences = stream(one.path("licenses")).flatMap(Bill::licence).toList();
        return new Component(one.path("name").asString(""), one.path("version").asString(""), licences);
    }

    private static Stream<String> licence(JsonNode one) {
        var expression = one.path("expression").asString("");
        if (!expression.isEmpty()) {
            return Stream.of(expression.replaceAll("[()]", "").split(" OR "));
        }
        var licence = one.path("license");
        return Stream.of(licence.path("id").asString(licence.path("name").asString("")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Of several licences the receiver chooses one. */
    Set<String> faults() {
        var faults = new TreeSet<String>();
        for (var one : components) {
            if (one.licences().stream().noneMatch(ALLOWED::contains)) {
                faults.add(one.name() + " " + one.version() + " is under " + one.licences());
            }
        }
        return faults;
    }
}
