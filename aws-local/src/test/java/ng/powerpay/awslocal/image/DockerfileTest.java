package ng.powerpay.awslocal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** For those who have an engine: the same image as the one that is made without. */
class DockerfileTest {

    private static final Path ROOT = Path.of("..");

    /** What is copied, and the file with the words that make it. */
    private static final Map<String, List<String>> MADE = Map.of(
            "target/image/rootfs/opt/java",
                    List.of("bin/image", "folder=$PWD/target/image", "--output \"$folder/rootfs/opt/java\""),
            "aws/target/lib", List.of("aws/pom.xml", "<outputDirectory>${project.build.directory}/lib<"),
            "aws/target/powerpay-aws.jar", List.of("aws/pom.xml", "<finalName>powerpay-aws<"));

    private static final String DOCKERFILE = read("deploy/Dockerfile").replace("\\\n", " ");
    private static final String POM = read("aws/pom.xml");

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(String instruction) {
        return DOCKERFILE
                .lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .toList();
    }

    private static String one(String instruction) {
        var lines = lines(instruction);
        assertEquals(1, lines.size(), instruction);
        return lines.getFirst();
    }

    private static List<String> words(String json) {
        return List.of(JsonMapper.shared().readValue(json, String[].class));
    }

    private static List<String> inPom(String element) {
        var part = POM.substring(POM.indexOf("<" + element + ">"), POM.indexOf("</" + element + ">"));
        return Pattern.compile("<word>([^<]+)</word>")
                .matcher(part)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatIsCopiedIsMadeAndLetThrough() {
        var copied = lines("COPY").stream()
                .map(line -> line.replaceFirst("^--chmod=755 ", "").split(" ", 2)[0])
                .sorted()
                .toList();
        assertEquals(MADE.keySet().stream().sorted().toList(), copied);
        MADE.forEach((_, by) -> by.stream()
                .skip(1)
                .forEach(words -> assertTrue(read(by.getFirst()).contains(words), by.getFirst() + ": " + words)));
        var through = Stream.concat(Stream.of("*"), copied.stream().map(path -> "!" + path));
        assertEquals(
                through.sorted().toList(),
                read("deploy/Dockerfile.dockerignore")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .toList());
    }

    @Test
    void itRunsWhatTheOtherImageRunsAsTheSameUser() {
        var entry = words(one("ENTRYPOINT"));
        var other = inPom("entrypoint").stream()
                .map(word -> word.replace("${image.start}", "-Xshare:auto"))
                .toList();
        assertEquals(other.subList(0, other.size() - 1), entry.subList(0, entry.size() - 1), "all but the class path");
        assertEquals(inPom("args"), words(one("CMD")));
        assertTrue(POM.contains("<user>" + one("USER") + "</user>"));
        assertTrue(POM.contains("<workingDirectory>" + one("WORKDIR") + "</workingDirectory>"));
        assertTrue(POM.contains("<port>" + one("EXPOSE") + "</port>"));
        for (var setting : one("ENV").split(" ")) {
            var parts = setting.split("=", 2);
            assertTrue(POM.contains("<%1$s>%2$s</%1$s>".formatted(parts[0], parts[1])), setting);
        }
    }

    @Test
    void itsHealthCheckIsAClassOfOurs() {
        var check = one("HEALTHCHECK");
        var words = words(check.substring(check.indexOf('[')));
        var source = words.getLast().replace('.', '/') + ".java";
        assertTrue(Files.exists(ROOT.resolve("aws/src/main/java").resolve(source)), source);
    }
}
