package ng.powerpay.bench.providers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The pretend providers' process, from here. */
final class Pretend implements AutoCloseable {

    private final Process process;
    private final Map<String, String> variables = new HashMap<>();

    Pretend() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PretendProviders.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var told = new StringBuilder();
        for (var line = out.readLine(); line != null && !line.equals("#end"); line = out.readLine()) {
            told.append(line).append('\n');
        }
        var properties = new Properties();
        properties.load(new StringReader(told.toString()));
        properties.forEach((name, value) -> variables.put(name.toString(), value.toString()));
        if (variables.isEmpty()) {
            throw new IOException("the pretend providers did not start");
        }
    }

    /** What an application must be told to find them. */
    Map<String, String> variables() {
        return variables;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
