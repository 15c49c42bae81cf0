package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Providers;
import ng.powerpay.remote.Stand;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide, followed to the letter, makes a vendor that sells. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/adding-a-vendor.md");
    private static final Pattern FILE = Pattern.compile("```java\n// (\\S+\\.java)\n(.*?)```", Pattern.DOTALL);
    private static final String TOKEN = "26362054405982757802";
    private static final Meter METER = new Meter("ikeja", MeterType.PREPAID, "04012345678");

    @TempDir
    private Path folder;

    private final List<Call> calls = new ArrayList<>();
    private Http.Exchange answer = new Http.NotSent("nobody is there");

    @Test
    void theCodeOfTheGuideIsAVendorInOneFolder() throws Exception {
        var files = new ArrayList<Path>();
        var lines = 0L;
        var found = FILE.matcher(Files.readString(GUIDE));
        while (found.find()) {
            files.add(Files.writeString(folder.resolve(found.group(1)), found.group(2)));
            lines += found.group(2).lines().count();
        }
        assertTrue(files.size() >= 4 && files.size() <= 5, files.toString());
        assertTrue(lines <= 400, lines + " lines");
        compile(files);
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            sell(Providers.of(VendorProvider.class, loader).stream()
                    .filter(provider -> provider.name().equals("toy"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void compile(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            var units = manager.getJavaFileObjectsFromPaths(files);
            assertTrue(
                    compiler.getTask(null, manager, null, options, null, units).call(), "see the compiler's words");
        }
    }

    private void sell(VendorProvider provider) {
        var settings = new Settings(Map.of("POWERPAY_TOY_TOKEN", "t", "POWERPAY_TOY_URL", "http://127.0.0.1:1/"));
        Vendor toy = provider.read(settings).build().apply(Stand.means(call -> {
            calls.add(call);
            return answer;
        }));
        answer = answered(200, "{\"name\":\"ADA OBI\"}");
        assertEquals(
                "ADA OBI",
                assertInstanceOf(MeterAnswer.Known.class, toy.verify(METER)).customerName());
        var reference = toy.reference("PP7K2M9QXD4T", 1, Instant.EPOCH);
        var request = new VendRequest(reference, METER, Kobo.naira(1_000), "+2348031234567");
        answer = answered(200, "{\"id\":\"%s\",\"state\":\"DONE\",\"token\":\"%s\"}".formatted(reference, TOKEN));
        var vended = assertInstanceOf(VendOutcome.Vended.class, toy.vend(request));
        assertEquals(List.of(new Token(Token.Kind.CREDIT, TOKEN)), vended.tokens());
        assertEquals(URI.create("http://127.0.0.1:1/sales"), calls.getLast().address());
        assertInstanceOf(VendOutcome.Vended.class, toy.query(reference, MeterType.PREPAID));
        answer = new Http.NoAnswer("timeout");
        assertInstanceOf(VendOutcome.Unknown.class, toy.vend(request));
        answer = answered(404, "{}");
        assertInstanceOf(VendOutcome.NotFound.class, toy.query(reference, MeterType.PREPAID));
        answer = answered(200, "{\"id\":\"%s\",\"state\":\"NO_FUNDS\"}".formatted(reference));
        assertInstanceOf(VendOutcome.NotSent.class, toy.vend(request));
    }

    private static Http.Exchange answered(int status, String body) {
        return new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
