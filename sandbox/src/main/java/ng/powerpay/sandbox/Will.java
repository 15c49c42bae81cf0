package ng.powerpay.sandbox;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Ends our children when we are killed. A small shell reads their numbers from us; when that stream
 * ends, however we ended, it stops those that it read last: the database after all others.
 */
final class Will implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            children= database=
            while read -r first rest; do database=$first children=$rest; done
            [ -n "$children" ] || exit 0
            kill -TERM $children
            tries=0 alive=yes
            while [ -n "$alive" ] && [ "$tries" -lt 150 ]; do
              sleep 0.2
              tries=$((tries + 1)) alive=
              for child in $children; do
                if kill -0 "$child" && ! grep -qs '^State:.Z' "/proc/$child/status"; then alive=yes; fi
              done
            done
            kill -KILL $children
            [ "$database" = 0 ] || kill -INT "$database"
            """;

    private final Map<Long, ProcessHandle> children = new ConcurrentSkipListMap<>();
    private final Process shell;
    private final Writer writer;
    private long database;

    private Will(Process shell) {
        this.shell = shell;
        this.writer = shell.outputWriter();
    }

    /** Begins; with nobody to stop. */
    static Will begin() {
        try {
            return new Will(new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new CannotStart("There is no shell (sh) here: " + e.getMessage());
        }
    }

    /** The shell itself, which ends when everything has. */
    ProcessHandle process() {
        return shell.toHandle();
    }

    /** @param pid of PostgreSQL */
    synchronized void database(long pid) {
        database = pid;
    }

    /** This one too, until it ends. */
    void include(ProcessHandle child) {
        children.put(child.pid(), child);
        write();
        var _ = child.onExit().thenRun(() -> {
            children.remove(child.pid());
            write();
        });
    }

    private synchronized void write() {
        try {
            var pids = children.keySet().stream().map(String::valueOf).collect(joining(" "));
            writer.write(database + " " + pids + "\n");
            writer.flush();
        } catch (IOException e) {
            // closed: everything was stopped in an orderly way
        }
    }

    /** There is nobody left to stop. */
    @Override
    public synchronized void close() {
        try {
            writer.write("0\n");
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
