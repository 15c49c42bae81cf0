package ng.powerpay.bench.purchases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * CPU time used so far, in microseconds, by the kernel's account (Linux; a tick is 10 ms).
 *
 * @param postgres the first process and all its children, those that ended too
 * @param machine everything on it, and so the most that our processes can have used
 */
record CpuTimes(long server, long postgres, long bench, long machine) {

    private static final long MICROSECONDS_A_TICK = 10_000;
    private static final Path PROC = Path.of("/proc");

    /** Of {@code /proc/[pid]/stat}, counted from the field behind the name, which is the state. */
    private static final int PARENT = 1;

    private static final int OWN = 11;
    private static final int OF_DEAD_CHILDREN = 13;

    static CpuTimes now(long server, long postgres) throws IOException {
        return new CpuTimes(
                ticks(fields(server), OWN) * MICROSECONDS_A_TICK,
                ofFamily(postgres),
                ticks(fields(ProcessHandle.current().pid()), OWN) * MICROSECONDS_A_TICK,
                wholeMachine() * MICROSECONDS_A_TICK);
    }

    CpuTimes minus(CpuTimes earlier) {
        return new CpuTimes(
                server - earlier.server, postgres - earlier.postgres, bench - earlier.bench, machine - earlier.machine);
    }

    /** What the benchmark started: the server, its database, and this process. */
    long all() {
        return server + postgres + bench;
    }

    /** Of a process, its children that live, and those that ended; in microseconds. */
    static long ofFamily(long parent) throws IOException {
        var first = fields(parent);
        var sum = ticks(first, OWN) + ticks(first, OF_DEAD_CHILDREN);
        try (var folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var folder : folders) {
                var fields = fields(Long.parseLong(folder.getFileName().toString()));
                if (fields.length > OWN && fields[PARENT].equals(Long.toString(parent))) {
                    sum += ticks(fields, OWN);
                }
            }
        }
        return sum * MICROSECONDS_A_TICK;
    }

    /** User and system time, which stand side by side. */
    private static long ticks(String[] fields, int from) {
        return fields.length <= from + 1 ? 0 : Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1]);
    }

    /** Empty when there is no such process (any more). */
    private static String[] fields(long pid) {
        try {
            var line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).strip().split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }

    /**
     * All but idle, waiting for disks, and what guests use, which is in the user's time already.
     */
    private static long wholeMachine() throws IOException {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var ticks = lines.findFirst().orElseThrow().strip().split(" +");
            return Arrays.stream(new int[] {1, 2, 3, 6, 7, 8})
                    .mapToLong(i -> Long.parseLong(ticks[i]))
                    .sum();
        }
    }
}
