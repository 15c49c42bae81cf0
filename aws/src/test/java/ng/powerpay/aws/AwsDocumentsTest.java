package ng.powerpay.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ng.powerpay.DocumentsTest;
import ng.powerpay.platform.Settings;
import org.junit.jupiter.api.Test;

/** What AWS adds to the page of settings is what the code says. */
class AwsDocumentsTest {

    @Test
    void theSettingsOnAwsAreMadeFromTheCode() throws IOException {
        var settings = new Settings(Map.of());
        for (var read : AwsPowerPay.addition().settings()) {
            var _ = read.apply(settings);
        }
        var page = Path.of("../docs/configuration.md");
        var whole = Files.readString(page);
        var begin = whole.indexOf(DocumentsTest.ON_AWS);
        var head = begin < 0 ? whole : whole.substring(0, begin);
        DocumentsTest.same(page, head + DocumentsTest.ON_AWS + """

            Read by the server on ECS and by the functions, beside all of the above.

            %s
            """.formatted(DocumentsTest.table(settings)));
    }
}
