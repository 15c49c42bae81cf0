package ng.powerpay.sandbox.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ng.powerpay.sandbox.platform.Folders;

/** One server's folder: programs, data, password, logs; and whether a server runs on it. */
final class PostgresFolder {

    private static final int PORT_TRIES = 3;
    private static final int LINE_PORT = 3;
    private static final int LINE_STATE = 7;

    private final Path home;
    private final PostgresSettings settings;
    private final PostgresPrograms programs;

    private PostgresFolder(Path home, PostgresSettings settings, PostgresPrograms programs) {
        this.home = home;
        this.settings = settings;
        this.programs = programs;
    }

    /** With the programs in a folder that several servers share. */
    static PostgresFolder open(Path home, Path programs, PostgresSettings settings)
            throws IOException, InterruptedException {
        Path real = Files.createDirectories(home.toAbsolutePath()).toRealPath();
        Path shared = Files.createDirectories(programs.toAbsolutePath()).toRealPath();
        var folder = new PostgresFolder(real, settings, PostgresPrograms.in(shared, real.resolve("setup.log")));
        if (!Files.exists(folder.data().resolve("PG_VERSION"))) {
            folder.initialise();
        }
        return folder;
    }

    /** Ends a server that runs on this folder and forgets its data; the unpacked programs stay. */
    static void erase(Path home) throws IOException {
        Path pidFile = home.resolve("data/postmaster.pid");
        if (Files.exists(pidFile)) {
            String pid = Files.readAllLines(pidFile).getFirst().trim();
            if (alive(pid)) {
                kill(Long.parseLong(pid));
            }
        }
        Folders.delete(home.resolve("data"));
        for (String name : List.of("password", "setup.log", "server.log")) {
            Files.deleteIfExists(home.resolve(name));
        }
    }

    /** SIGQUIT: at once, with all its children; fit only for data that is thrown away. */
    private static void kill(long pid) throws IOException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start();
        ProcessHandle.of(pid)
                .ifPresent(it -> it.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** The port of the server that runs on this data, or 0. */
    int runningPort() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !alive(lines.getFirst())) {
            Files.delete(pidFile); // its process is gone, or another program has its number
            return 0;
        }
        if (!ready(lines)) {
            stop(); // still starting or stopping: a clean new start is simpler than waiting
            return 0;
        }
        return Integer.parseInt(lines.get(LINE_PORT).trim());
    }

    /** The number of its process, or 0. */
    long pid() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? Long.parseLong(Files.readAllLines(pidFile).getFirst().trim())
                : 0;
    }

    /** The port of a server that is up on this data, or 0. */
    static int portIn(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        return ready(lines) && alive(lines.getFirst())
                ? Integer.parseInt(lines.get(LINE_PORT).trim())
                : 0;
    }

    /** Starts the server and answers its port. */
    int launch() throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= PORT_TRIES; attempt++) {
            int port = freePort();
            if (launch(port)) {
                return port;
            }
        }
        throw failedStart();
    }

    PostgresFailure failedStart() {
        return PostgresFailure.fromLog("start", serverLog());
    }

    /**
     * Starts on that very port; false when it does not come up, as while a killed one still ends.
     */
    boolean launch(int port) throws IOException, InterruptedException {
        return control("start", "-t", "60", "-l", serverLog().toString(), "-o", settings.options(port));
    }

    /** Ends the server at once, as a failing machine does: SIGKILL. Its data stays. */
    void crash() throws IOException {
        String pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
        if (alive(pid)) {
            ProcessHandle.of(Long.parseLong(pid.trim())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    void stop() {
        try {
            if (!control("stop", "-t", "30", "-m", "fast")) {
                control("stop", "-t", "10", "-m", "immediate");
            }
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Another folder with the same data, whose server will follow ours, which must be stopped now.
     *
     * @param follows how it reaches ours
     */
    PostgresFolder copy(Path other, String follows) throws IOException, InterruptedException {
        Path real = Files.createDirectories(other.toAbsolutePath()).toRealPath();
        var copy = new PostgresFolder(real, settings, programs);
        Folders.copy(data(), copy.data());
        Files.copy(passwordFile(), copy.passwordFile(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(copy.data().resolve("standby.signal"));
        Files.writeString(
                copy.data().resolve("postgresql.auto.conf"),
                "primary_conninfo = '" + follows + "'\n",
                StandardOpenOption.APPEND);
        programs.handOver(real);
        return copy;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).trim();
    }

    private void initialise() throws IOException, InterruptedException {
        Path half = home.resolve("data.new");
        Folders.delete(half);
        writePassword();
        programs.handOver(home);
        boolean made = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + half,
                        "--username=" + LocalPostgres.USER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--data-checksums",
                        settings == PostgresSettings.THROW_AWAY ? "--no-sync" : "--sync-method=fsync"));
        if (!made) {
            throw PostgresFailure.fromLog("make its data folder", programs.log());
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        passwordFile().toFile().setReadable(false, false);
        passwordFile().toFile().setReadable(true, true);
    }

    private boolean control(String verb, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(verb, "-w", "-s", "-D", data().toString()));
        arguments.addAll(List.of(options));
        return programs.run("pg_ctl", arguments);
    }

    private static boolean alive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.trim()))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static boolean ready(List<String> lines) {
        return lines.size() > LINE_STATE && lines.get(LINE_STATE).trim().equals("ready");
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path serverLog() {
        return home.resolve("server.log");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }
}
