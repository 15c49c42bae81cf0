package ng.powerpay.aws;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTest {

    @ParameterizedTest
    @CsvSource({"200,true", "503,false", "404,false"})
    void onlyAnAnswerOf200IsAlive(int status, boolean alive) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/live", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        var port = Integer.toString(server.getAddress().getPort());
        assertTrue(HealthCheck.isAlive(port) == alive);
        server.stop(0);
        assertFalse(HealthCheck.isAlive(port));
    }
}
