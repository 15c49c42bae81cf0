package ng.powerpay.awslocal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageScanTest {

    private static final Bill NOTHING = new Bill(List.of(new Bill.Component("a", "1.0", List.of("MIT"))));

    @TempDir
    private Path folder;

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] jar(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }

    private ImageTar image(String user, Map<String, byte[]> files) throws IOException {
        var layer = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(layer)) {
            gzip.write(tar(files));
        }
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "config.json", utf8("{\"config\":{\"User\":\"" + user + "\",\"Entrypoint\":[\"a\"],\"Cmd\":[\"b\"]}}"));
        parts.put("one.tar.gz", layer.toByteArray());
        parts.put("manifest.json", utf8("[{\"Config\":\"config.json\",\"Layers\":[\"one.tar.gz\"]}]"));
        var file = folder.resolve("image.tar");
        Files.write(file, tar(parts));
        return ImageTar.read(file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> faults(String user, Map<String, byte[]> files) throws IOException {
        return new ImageScan(image(user, files)).faults(NOTHING);
    }

    @Test
    void anImageOfWhatMayBeShippedHasNoFault() throws IOException {
        var files = Map.of(
                "app/libs/a-1.0.jar",
                jar("a/A.class"),
                "app/powerpay-aws.jar",
                jar("ng/powerpay/aws/A.class", "ng/powerpay/sts/MeterTest.class"));
        assertEquals(List.of(), faults("10001:10001", files));
        assertEquals(List.of("a", "b"), image("10001", files).command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/libs/powerpay-sandbox-0.1.jar",
                "app/libs/powerpay-aws-local.jar",
                "app/libs/greenmail-2.1.13.jar",
                "app/libs/junit-jupiter-api-6.0.jar",
                "app/libs/embedded-redis-0.9.1.jar",
                "app/libs/s3proxy-4.1.0.jar",
                "app/libs/elasticmq-rest-sqs_2.13-1.7.1.jar",
                "app/libs/spring-boot-test-4.1.2.jar",
                "app/libs/powerpay-proving.jar",
                "app/libs/powerpay-bench.jar",
                "opt/java/bin/javac",
                "bin/sh"
            })
    void aFileThatMustNotBeShippedIsNamed(String path) throws IOException {
        var faults = faults("10001", Map.of(path, jar("x/X.class"), "app/libs/a-1.0.jar", jar()));
        assertTrue(faults.contains(path + " must not be shipped"), faults.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ng/powerpay/sandbox/BareMachine.class",
                "ng/powerpay/awslocal/image/Bill.class",
                "ng/powerpay/KoboTest.class",
                "org/junit/jupiter/api/Test.class",
                "com/icegreen/greenmail/Mail.class",
                "org/elasticmq/Q.class",
                "org/gaul/s3proxy/S.class",
                "redis/embedded/R.class"
            })
    void aClassThatHidesInAnotherJarIsNamed(String entry) throws IOException {
        var faults = faults("10001", Map.of("app/libs/a-1.0.jar", jar("a/A.class", entry)));
        assertEquals(List.of("a-1.0.jar holds " + entry + ", which must not be shipped"), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "root", "0:0", "root:root"})
    void rootIsRefused(String user) throws IOException {
        assertEquals(List.of("it runs as root"), faults(user, Map.of("app/libs/a-1.0.jar", jar("a/A.class"))));
    }

    @Test
    void aJarThatIsNotOnTheBillIsNamed() throws IOException {
        var faults = faults("10001", Map.of("app/libs/b-2.0.jar", jar("b/B.class")));
        assertEquals(List.of("b-2.0.jar is not on the bill of materials"), faults);
    }

    @Test
    void aFileOutsideOfItsRootIsNotWritten() throws IOException {
        var image = image("10001", Map.of("../outside", utf8("x")));
        assertThrows(IOException.class, () -> image.unpack(folder.resolve("root")));
    }

    @Test
    void whatIsNoImageIsRefused() throws IOException {
        var file = folder.resolve("other.tar");
        Files.write(file, tar(Map.of("a", utf8("b"))));
        assertThrows(IOException.class, () -> ImageTar.read(file));
    }
}
