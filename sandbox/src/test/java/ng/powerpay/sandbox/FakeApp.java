package ng.powerpay.sandbox;

import java.util.Map;
import java.util.TreeMap;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;

/** Stands for the application: is ready at once, tells its settings, dies when asked. */
public final class FakeApp {

    private FakeApp() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.out.println("Setting POWERPAY_X is not known");
            System.exit(Integer.parseInt(arguments[0]));
        }
        Map<String, String> settings = new TreeMap<>(System.getenv());
        settings.keySet().removeIf(name -> !name.startsWith("POWERPAY_"));
        settings.put("pid", Long.toString(ProcessHandle.current().pid()));
        WebServer.open(Integer.parseInt(System.getenv("POWERPAY_PORT")))
                .serve(new Routes()
                        .get("/health/ready", _ -> Reply.json(200, Map.of()))
                        .get("/settings", _ -> Reply.json(200, settings)));
    }
}
