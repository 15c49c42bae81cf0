package ng.powerpay;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * Somebody with a browser, for tests: keeps cookies, gets the messages, has an address of the own.
 */
public final class Customer {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    private final Shop shop;
    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param address that a trusted proxy tells, where the shop is behind one */
    public Customer(Shop shop, String address) {
        this.shop = shop;
        this.address = address;
    }

    /** Sends it with the cookies and keeps those that come back. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(shop.url() + path))
                .header("X-Forwarded-For", address)
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            var all = cookies.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; "));
            request.header("Cookie", all);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    /** Status and code of the problem, or only the status. */
    public static String said(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " "
                        + Json.MAPPER.readTree(answer.body()).path("code").asString();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Market.json(answer);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void lose(String cookie) {
        cookies.remove(cookie);
    }

    /** Puts the cookie of another in its place. */
    public void steal(String name, Customer from) {
        cookies.put(name, from.cookie(name));
    }

    /** Orders a code, a minute after the one before. */
    public HttpResponse<String> order(String to) throws Exception {
        shop.database()
                .sql("update one_time_code set made_at = made_at - interval '1 minute'")
                .update();
        return post("/v1/account/codes", "{\"to\":\"" + to + "\"}");
    }

    /** The code that was sent last, to whomever. */
    public String newestCode() {
        var notice = shop.database()
                .sql("select n.id, m.channel"
                        + " from notice n join message m on m.notice_id = n.id where n.kind = 'CODE'"
                        + " order by n.at desc limit 1")
                .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        var letter = shop.bean(Notices.class)
                .write(notice[0], "CODE", Channel.valueOf(notice[1]))
                .orElseThrow();
        var text = switch (letter) {
            case Letter.Sms sms -> sms.text();
            case Letter.Mail mail -> mail.text();
            case Letter.Push push -> throw new AssertionError(push);
        };
        var found = SIX_DIGITS.matcher(text);
        if (!found.find()) {
            throw new AssertionError(text);
        }
        return found.group();
    }

    /** Orders a code and gives it in the form that is to be entered. */
    public String proof(String to) throws Exception {
        var id = json(order(to)).path("codeId").asString();
        return entry(id, newestCode());
    }

    public static String entry(String codeId, String code) {
        return "{\"codeId\":\"" + codeId + "\",\"code\":\"" + code + "\"}";
    }

    /** By code. */
    public JsonNode signIn(String to) throws Exception {
        return json(post("/v1/account/sessions/by-code", proof(to)));
    }

    /** As if signed in an hour ago. */
    public void waitAnHour() {
        shop.database()
                .sql("update account_session set started_at = started_at - interval '1 hour'")
                .update();
    }
}
