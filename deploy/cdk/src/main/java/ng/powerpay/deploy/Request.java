package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line, checked before anything is made.
 *
 * @param image tag of the image: a commit, never a word that moves
 * @param alerts address that gets alarms, or null
 * @param repository {@code owner/name} that the pipeline builds, or null: it builds what is put into its bucket
 */
record Request(
        Stages stages,
        String stage,
        String region,
        String domain,
        String image,
        @Nullable String alerts,
        @Nullable String repository) {

    /** Said in one line. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@]{2,60}");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}");

    private static final Set<String> OPTIONS =
            Set.of("--region", "--domain", "--image", "--alerts", "--repository", "--out");

    /** What PowerPay needs and a region that is named in stages.json lacks. */
    private static final Map<String, Set<String>> LACKING = Map.of("af-south-1", Set.of("CodeConnections"));

    /** @throws Refused with the first thing that is wrong */
    static Request of(Stages stages, List<String> words) throws Refused {
        if (words.isEmpty() || !stages.stages().containsKey(words.getFirst())) {
            var said = words.isEmpty() ? "no stage was named" : "there is no stage \"" + words.getFirst() + "\"";
            throw new Refused(
                    said + "; stages are " + String.join(", ", stages.stages().keySet()));
        }
        var options = options(words.subList(1, words.size()));
        var request = new Request(
                stages,
                words.getFirst(),
                options.getOrDefault("--region", stages.region()),
                options.getOrDefault("--domain", ""),
                options.getOrDefault("--image", ""),
                options.get("--alerts"),
                options.get("--repository"));
        request.check();
        return request;
    }

    static Map<String, String> options(List<String> words) throws Refused {
        var options = new TreeMap<String, String>();
        for (var at = 0; at < words.size(); at += 2) {
            if (!OPTIONS.contains(words.get(at))) {
                throw new Refused("there is no option \"" + words.get(at) + "\"");
            }
            if (at + 1 == words.size() || words.get(at + 1).startsWith("--")) {
                throw new Refused(words.get(at) + " needs a value");
            }
            options.put(words.get(at), words.get(at + 1));
        }
        return options;
    }

    private void check() throws Refused {
        demand(
                stages.regions().contains(region),
                "not every service that PowerPay needs is known to be in region \"" + region + "\"; it runs in "
                        + String.join(", ", stages.regions()));
        demand(!domain.isEmpty(), "the shop needs its domain: --domain shop.example");
        demand(DOMAIN.matcher(domain).matches(), "\"" + domain + "\" is no domain");
        demand(!image.equals("latest"), "--image latest moves: name the commit that the image was built from");
        demand(COMMIT.matcher(image).matches(), "--image must be the commit that the image was built from");
        demand(alerts == null || MAIL.matcher(alerts).matches(), "--alerts must be a mail address");
        demand(repository == null || REPOSITORY.matcher(repository).matches(), "--repository must be owner/name");
        demand(
                repository == null || !lacks("CodeConnections"),
                "CodeConnections is not in " + region + ": leave --repository out, the pipeline then builds from S3");
    }

    private boolean lacks(String service) {
        return LACKING.getOrDefault(region, Set.of()).contains(service);
    }

    private static void demand(boolean met, String why) throws Refused {
        if (!met) {
            throw new Refused(why);
        }
    }

    Stages.Stage size() {
        return Objects.requireNonNull(stages.stages().get(stage));
    }

    /** What a piece is called everywhere. */
    String name(String piece) {
        return "powerpay-" + stage + "-" + piece;
    }
}
