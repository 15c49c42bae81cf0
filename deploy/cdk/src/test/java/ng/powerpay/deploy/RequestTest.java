package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said in one line, before anything is made. */
class RequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "production --domain shop.example --image 0123456 | there is no stage \"production\"",
                "dev --image 0123456 | the shop needs its domain",
                "dev --domain shop --image 0123456 | is no domain",
                "dev --domain https://shop.example --image 0123456 | is no domain",
                "dev --domain shop.example --image latest | latest moves",
                "dev --domain shop.example | --image must be the commit",
                "dev --domain shop.example --image v1.2 | --image must be the commit",
                "dev --domain shop.example --image 0123456 --region mars-1 | is known to be in region \"mars-1\"",
                "prod --domain shop.example --image 0123456 --region af-south-1 --repository a/b | CodeConnections is not in",
                "dev --domain shop.example --image 0123456 --alerts me | must be a mail address",
                "dev --domain shop.example --image 0123456 --repository b | must be owner/name",
                "dev --domain --image 0123456 | --domain needs a value",
                "dev --domian shop.example | there is no option \"--domian\"",
            })
    void isRefused(String words, String because) throws IOException {
        var stages = Stages.read(Synthesised.ROOT.resolve("deploy/stages.json"));
        var refused = assertThrows(Request.Refused.class, () -> Request.of(stages, List.of(words.split(" "))));
        var said = String.valueOf(refused.getMessage());
        assertTrue(said.contains(because), said);
        assertFalse(said.contains("\n"), said);
    }

    @Test
    void nothingIsMadeOfABadRequest(@TempDir Path folder) throws IOException {
        var out = folder.resolve("out");
        var errors = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, Synth.run(List.of("dev", "--out", out.toString()), Synthesised.ROOT));
        } finally {
            System.setErr(before);
        }
        assertEquals(1, errors.toString(StandardCharsets.UTF_8).lines().count());
        assertFalse(Files.exists(out));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThrows(Request.Refused.class, () -> Synth.clear(folder));
        assertTrue(Files.exists(file));
    }

    @Test
    void everyRegionOfTheFileIsTaken() throws IOException {
        var stages = Stages.read(Synthesised.ROOT.resolve("deploy/stages.json"));
        for (var region : stages.regions()) {
            assertEquals(region, Synthesised.request("dev", "--region", region).region());
        }
    }
}
