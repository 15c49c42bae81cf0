package ng.powerpay.sandbox.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root, so root runs it in a user namespace
 * of its own ({@code unshare -U}), or as "nobody" where namespaces are forbidden.
 */
record PostgresPrograms(Path bin, Path log, List<String> prefix) {

    private static final String NOBODY = "65534";
    private static final File NOTHING = new File("/dev/null");

    static PostgresPrograms in(Path home, Path log) throws IOException, InterruptedException {
        Path bin = PostgresBinaries.unpackInto(home).resolve("bin");
        return new PostgresPrograms(bin, log, root() ? unprivileged() : List.of());
    }

    /** Runs one program to its end, its output appended to the log; true when it answered 0. */
    boolean run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return exit(command, Redirect.appendTo(log.toFile())) == 0;
    }

    /** Gives a folder to the user the server runs as, where that is not our own. */
    void handOver(Path folder) throws IOException, InterruptedException {
        if (prefix.contains("setpriv")) {
            String owner = NOBODY + ":" + NOBODY;
            exit(List.of("chown", "-R", owner, folder.toString()), Redirect.DISCARD);
        }
    }

    private static boolean root() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static List<String> unprivileged() throws IOException, InterruptedException {
        if (exit(List.of("unshare", "-U", "true"), Redirect.DISCARD) == 0) {
            return List.of("unshare", "-U");
        }
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static int exit(List<String> command, Redirect output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(NOTHING))
                .redirectOutput(output);
        builder.environment().put("LC_ALL", "C");
        return builder.start().waitFor();
    }
}
