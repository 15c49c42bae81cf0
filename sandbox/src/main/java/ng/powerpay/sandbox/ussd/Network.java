package ng.powerpay.sandbox.ussd;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts what a phone typed to the shop, as Africa's Talking does. */
final class Network {

    static final String CODE = "*384*7693#";

    /**
     * What the phone shows.
     *
     * @param open whether it may answer
     */
    record Shown(boolean open, String text) {}

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String url;

    /** @param url of the shop's route, with its key; blank where there is no shop */
    Network(String url) {
        this.url = url;
    }

    /** @param text all that was typed in the session, with stars between */
    Shown ask(String session, String phone, String text) throws InterruptedException {
        if (url.isBlank()) {
            return new Shown(false, "No shop is connected to this network.");
        }
        var form = Map.of(
                "sessionId", session, "serviceCode", CODE, "phoneNumber", phone, "networkCode", "62130", "text", text);
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build(),
                    BodyHandlers.ofString());
            return shown(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Shown(false, "Connection problem or invalid MMI code.");
        }
    }

    /** Whatever else comes ends the session. */
    private static Shown shown(int status, String body) {
        var begins = body.length() < 4 ? "" : body.substring(0, 4);
        if (status != 200 || !(begins.equals("CON ") || begins.equals("END "))) {
            return new Shown(false, "Connection problem or invalid MMI code. (" + status + ")");
        }
        return new Shown(begins.equals("CON "), body.substring(4));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
