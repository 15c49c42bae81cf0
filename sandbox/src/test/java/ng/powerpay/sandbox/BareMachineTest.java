package ng.powerpay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BareMachineTest {

    @TempDir
    Path state;

    private final List<Process> started = new ArrayList<>();
    private Options.Ports ports = new Options.Ports(0, 0, 0);

    @BeforeEach
    void choosePorts() throws IOException {
        LocalPostgres.shared(); // unpacks the programs, which every run here can use
        Path programs = LocalPostgres.sharedPrograms().toAbsolutePath();
        Path home = Files.createDirectories(state.resolve("postgres"));
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
        ports = new Options.Ports(freePort(), freePort(), freePort());
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void theApplicationGetsItsWorldIsRevivedAndEverythingStopsTogether() throws Exception {
        Process machine = run(List.of(), List.of());
        BufferedReader out = machine.inputReader();
        readUntil(out, "Stop with Ctrl-C");
        JsonNode settings = settings();
        assertEquals(
                "smtp://127.0.0.1:" + ports.smtp(),
                settings.path("POWERPAY_SMTP_URL").asString());
        String database = settings.path("POWERPAY_DATABASE_URL").asString();
        String user = settings.path("POWERPAY_DATABASE_USER").asString();
        String password = settings.path("POWERPAY_DATABASE_PASSWORD").asString();
        try (var connection = DriverManager.getConnection(database, user, password)) {
            assertTrue(connection.isValid(5));
        }
        assertNotEquals(user, settings.path("POWERPAY_DATABASE_OWNER").asString());
        assertTrue(get(ports.sandbox(), "/").contains("Numbers that make things happen"));

        long pid = settings.path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        readUntil(out, "ended unexpectedly");
        readUntil(out, "ready again");
        long next = settings().path("pid").asLong();
        assertNotEquals(pid, next);

        machine.destroy();
        assertTrue(machine.waitFor(40, TimeUnit.SECONDS));
        assertTrue(ProcessHandle.of(next).isEmpty());
        assertThrows(Exception.class, () -> DriverManager.getConnection(database, user, password));
    }

    @Test
    void nothingOutlivesAKilledRunAndSecretsAreKeptUnlessFresh() throws Exception {
        Process first = run(List.of(), List.of());
        readUntil(first.inputReader(), "Stop with Ctrl-C");
        String key = settings().path("POWERPAY_DATA_KEY").asString();
        var app = ProcessHandle.of(settings().path("pid").asLong()).orElseThrow();
        String database = settings().path("POWERPAY_DATABASE_URL").asString();
        first.destroyForcibly().waitFor();
        app.onExit().get(20, TimeUnit.SECONDS);
        awaitNobodyAt(database);

        Process second = run(List.of(), List.of());
        readUntil(second.inputReader(), "Stop with Ctrl-C");
        assertEquals(key, settings().path("POWERPAY_DATA_KEY").asString());
        second.destroy();
        second.waitFor();

        Files.writeString(state.resolve("mine.txt"), "not made by a run");
        Process third = run(List.of("--fresh"), List.of());
        readUntil(third.inputReader(), "Stop with Ctrl-C");
        assertNotEquals(key, settings().path("POWERPAY_DATA_KEY").asString());
        assertTrue(Files.exists(state.resolve("mine.txt")));
    }

    @Test
    void aPortInUseIsOneLineAndExit1() throws Exception {
        try (var taken = new ServerSocket(ports.smtp(), 1, InetAddress.getLoopbackAddress())) {
            assertTrue(taken.isBound());
            Process machine = run(List.of(), List.of());
            String said = said(machine);
            assertEquals(1, machine.waitFor());
            assertTrue(said.contains("Port " + ports.smtp() + " is in use"), said);
        }
        assertFalse(Files.exists(state.resolve("postgres/data")));
    }

    @Test
    void anApplicationThatCannotStartShowsItsLastWords() throws Exception {
        Process machine = run(List.of(), List.of("3"));
        String said = said(machine);
        assertEquals(1, machine.waitFor());
        assertTrue(said.contains("Setting POWERPAY_X is not known"), said);
    }

    @Test
    void flagsAreChecked() {
        assertThrows(CannotStart.class, () -> Options.parse("--port", "70000"));
        assertThrows(CannotStart.class, () -> Options.parse("--port"));
        assertThrows(CannotStart.class, () -> Options.parse("--unknown"));
        Options options = Options.parse("--fresh", "--smtp-port", "25", "--", "java", "--fresh");
        assertEquals(List.of("java", "--fresh"), options.app());
        assertEquals(25, options.ports().smtp());
        assertTrue(options.fresh());
        var same = new Options.Ports(ports.app(), ports.app(), ports.smtp());
        assertThrows(CannotStart.class, () -> Preflight.ports(same));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.writeString(state.resolve("file"), "x");
        assertThrows(CannotStart.class, () -> Preflight.folder(file.resolve("under")));
        var held = StateFolder.take(state);
        assertThrows(CannotStart.class, () -> StateFolder.take(state));
        held.close();
        StateFolder.take(state).close();
    }

    @Test
    void whatAnEarlierRunLeftBehindIsWaitedFor() throws Exception {
        var ending = new ProcessBuilder("sleep", "1").start();
        var leftover = new Leftover(state);
        leftover.remember(ending.toHandle());
        var said = new ByteArrayOutputStream();
        leftover.await(new PrintStream(said));
        assertFalse(ending.isAlive());
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("an earlier run left behind"));
        said.reset();
        leftover.await(new PrintStream(said));
        assertEquals(0, said.size());
    }

    private static void awaitNobodyAt(String database) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                DriverManager.getConnection(database, "nobody", "").close();
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith("08")) {
                    return; // nobody answers
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("PostgreSQL outlived its run");
    }

    private Process run(List<String> flags, List<String> appArguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(java, "-Xmx128m", "-cp", path));
        command.add(BareMachine.class.getName());
        command.addAll(List.of("--state", state.toString(), "--port", "" + ports.app()));
        command.addAll(List.of("--sandbox-port", "" + ports.sandbox(), "--smtp-port", "" + ports.smtp()));
        command.addAll(flags);
        command.addAll(List.of("--", java, "-Xmx64m", "-cp", path, FakeApp.class.getName()));
        command.addAll(appArguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private JsonNode settings() throws IOException, InterruptedException {
        return Json.read(get(ports.app(), "/settings").getBytes(StandardCharsets.UTF_8));
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static void readUntil(BufferedReader out, String text) throws IOException {
        var seen = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("never said: " + text + "; said:\n" + seen);
    }

    private static String said(Process process) throws IOException {
        try (var in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            return in.readAllAsString();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
