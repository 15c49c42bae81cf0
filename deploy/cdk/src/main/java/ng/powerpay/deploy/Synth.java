package ng.powerpay.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the CloudFormation templates of a stage: {@code dev|prod|serverless --domain NAME --image
 * COMMIT [--region R] [--alerts MAIL] [--repository OWNER/NAME] [--out FOLDER]}. Needs no network
 * and no account.
 */
public final class Synth {

    private static final Pattern OURS = Pattern.compile(
            "powerpay-.*\\.json|(manifest|tree|validation-report)\\.json|cdk\\.out|.*NagReport\\.json|asset\\..*");

    private Synth() {}

    /** Ends with 0 when they are written, with 1 and one line when not. */
    public static void main(String[] words) throws IOException {
        System.exit(run(List.of(words), Path.of("")));
    }

    /** @param root of the repository */
    static int run(List<String> words, Path root) throws IOException {
        try {
            var request = Request.of(Stages.read(root.resolve("deploy/stages.json")), words);
            var out = Request.options(words.subList(1, words.size())).get("--out");
            var folder = root.resolve(out == null ? "target/cdk/" + request.stage() : out);
            clear(folder);
            var made = Picture.of(request, Alarms.read(root.resolve("deploy/alarms.json")), folder)
                    .synth();
            System.out.println(made.getStacks().size() + " templates of " + request.stage() + " in " + folder);
            return 0;
        } catch (Request.Refused e) {
            System.err.println("powerpay: " + e.getMessage());
            return 1;
        }
    }

    /**
     * Templates of an earlier picture must not be taken for this one's, nor other files for
     * templates.
     */
    static void clear(Path folder) throws IOException, Request.Refused {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var there = files.toList();
            if (!there.stream()
                    .allMatch(
                            file -> OURS.matcher(file.getFileName().toString()).matches())) {
                throw new Request.Refused(folder + " has other files than templates");
            }
            for (var file : there.stream().filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
