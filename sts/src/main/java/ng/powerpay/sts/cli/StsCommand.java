package ng.powerpay.sts.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import ng.powerpay.sts.StsException;

/**
 * The command {@code sts}. Exit code 0 done, 1 a vector failed or a token was refused, 2 typed
 * wrongly.
 */
public final class StsCommand {
    private static final long MAX_VECTOR_FILE = 100_000_000;
    static final String USAGE = """
            sts token  [meter] --units 12.3 | --currency 1000.00 | --power-limit W | --phase-limit W
                       | --clear-credit REGISTER|all | --clear-tamper yes | --test CONTROL-HEX
                       | --to-krn N --to-ti N --to-sgc S --to-kt N --to-ken N --to-base YEAR --to-key K
                       [--utility electricity|water|gas|time] [--time 2026-01-31T12:00:00Z]
            sts decode TOKEN [meter]     what a token says
            sts meter  [meter] [--state FILE]    a virtual meter: type tokens, or 'help'
            sts keys   [meter] [--reveal yes]    which key a meter has
            sts verify FILE              run a file of test vectors
            [meter] is --drn N --sgc N --krn N --ti N --kt N --ken N --base YEAR --ea 07|11
                       --key HEX|@FILE; left out: a training meter under a published test key
            EA07 takes --sta-tables FILE [--sta-sha256 HEX]; left out: the sample tables
            """;

    private final BufferedReader in;
    private final PrintStream out;

    StsCommand(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(new StsCommand(in, System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                throw new UsageException("a verb is wanted");
            }
            return verb(arguments.getFirst(), new Options(arguments.subList(1, arguments.size())));
        } catch (UsageException | DateTimeException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        } catch (StsException e) {
            out.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("cannot read or write: " + e.getMessage());
            return 1;
        }
    }

    private int verb(String verb, Options options) throws IOException {
        return switch (verb) {
            case "token" -> new TokenVerb(options, out).run();
            case "decode" -> new DecodeVerb(options, out).decode();
            case "keys" -> new DecodeVerb(options, out).keys();
            case "meter" -> new MeterVerb(options, in, out).run();
            case "verify" -> verify(options);
            default -> throw new UsageException("unknown verb " + verb);
        };
    }

    private int verify(Options options) throws IOException {
        TableSets tables = new TableSets(new MeterOptions(options).operatorTables());
        Path file = Path.of(options.words(1, "verify wants one file").getFirst());
        options.requireAllUsed();
        if (Files.size(file) > MAX_VECTOR_FILE) {
            throw new UsageException("the vector file is larger than 100 MB");
        }
        try {
            boolean good = new VectorFile(tables, out).run(Files.readString(file));
            return good ? 0 : 1;
        } catch (IllegalArgumentException e) {
            out.println(file + ": " + e.getMessage());
            return 1;
        }
    }
}
