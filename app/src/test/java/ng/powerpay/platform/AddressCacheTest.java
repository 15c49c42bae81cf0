package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import ng.powerpay.PowerPay;
import org.junit.jupiter.api.Test;

/** What the JVM itself goes by, in a process that begins as ours do: it reads it once. */
class AddressCacheTest {

    /** Says at its end for how many seconds addresses are remembered. */
    static final class Begins {

        private Begins() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("remembers " + seconds())));
            PowerPay.main(new String[] {"keys", "no such word"});
        }

        private static Object seconds() {
            try {
                return Class.forName("sun.net.InetAddressCachePolicy")
                        .getMethod("get")
                        .invoke(null);
            } catch (ReflectiveOperationException e) {
                return e;
            }
        }
    }

    @Test
    void theAddressOfADatabaseIsRememberedForSecondsOnly() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "--add-exports=java.base/sun.net=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Begins.class.getName()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("remembers 3", said.lines().toList().getLast(), said);
    }
}
