package ng.powerpay.sts.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command as typed and keeps what it printed. */
record Terminal(int exit, String output) {

    /** The words are parted by spaces. */
    static Terminal run(String line) {
        return run(line, "");
    }

    static Terminal run(String line, String input) {
        return run(List.of(line.split(" ", -1)), input);
    }

    static Terminal run(List<String> words, String input) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new StringReader(input));
        int exit = new StsCommand(in, out).run(words);
        return new Terminal(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return output.lines().toList();
    }
}
