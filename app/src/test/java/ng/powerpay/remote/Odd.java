package ng.powerpay.remote;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Answers that no document has: what any provider's server, proxy or firewall may send one day. */
public final class Odd {

    private Odd() {}

    /** By a name for the table. */
    public static Map<String, Http.Exchange> answers() {
        var all = new LinkedHashMap<String, Http.Exchange>();
        all.put("an empty 200", answered(200, ""));
        all.put("an empty 204", answered(204, ""));
        all.put("an empty object", answered(200, "{}"));
        all.put("an array", answered(200, "[]"));
        all.put("null", answered(200, "null"));
        all.put("a text", answered(200, "\"OK\""));
        all.put("HTML under 200", answered(200, "<html><body>Welcome</body></html>"));
        all.put("half an object", answered(200, "{\"status\":true,\"data\":{"));
        all.put(
                "nulls everywhere",
                answered(200, "{\"status\":null,\"data\":null,\"responseBody\":null,\"code\":null}"));
        all.put("a redirect", answered(302, ""));
        all.put("401 in HTML", answered(401, "<html>"));
        all.put("403 of a firewall", answered(403, "Forbidden"));
        all.put("404 in HTML", answered(404, "<html>"));
        all.put("429", answered(429, "{\"message\":\"Too many requests\"}"));
        all.put("500 without words", answered(500, ""));
        all.put("503 in HTML", answered(503, "<html>"));
        all.put("silence", new Http.NoAnswer("timeout"));
        return all;
    }

    private static Http.Exchange answered(int status, String body) {
        return new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body cut, or with one byte changed. */
    public static byte[] broken(byte[] good, Random random, int i) {
        var length = i % 2 == 0 ? good.length : 1 + random.nextInt(good.length);
        var broken = Arrays.copyOf(good, length);
        broken[random.nextInt(length)] = (byte) (i % 3 == 0 ? '0' + random.nextInt(10) : random.nextInt(256));
        return broken;
    }

    /**
     * Lets everything through and remembers the last exchange; then it may answer all alike, or
     * break it.
     */
    public static final class Wire implements Sender {

        private final Sender real;
        private volatile Http.Exchange last = new Http.NotSent("nothing yet");
        private volatile Http.Exchange instead = new Http.NotSent("nothing yet");
        private volatile String only = "";
        private volatile String lastPath = "";

        public Wire(Sender real) {
            this.real = real;
        }

        @Override
        public Http.Exchange send(Call call) {
            var path = call.method() + call.address().getPath();
            if (!only.isEmpty() && path.equals(only)) {
                return instead;
            }
            lastPath = path;
            last = real.send(call);
            return last;
        }

        /** The body of the last answer. */
        public byte[] last() {
            return last instanceof Http.Answered(int _, byte[] body) ? body : new byte[0];
        }

        public int lastStatus() {
            return last instanceof Http.Answered(int status, byte[] _) ? status : 0;
        }

        /** From now on whatever goes where the last call went is answered with this. */
        public void answerTheLast(Http.Exchange with) {
            if (only.isEmpty()) {
                only = lastPath;
            }
            instead = with;
        }

        /** Real again. */
        public void mend() {
            only = "";
        }
    }
}
