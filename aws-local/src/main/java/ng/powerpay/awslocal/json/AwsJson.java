package ng.powerpay.awslocal.json;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;

/** Several services with the JSON 1.1 protocol at one address, as their clients need it: strict. */
public final class AwsJson implements AutoCloseable {

    private static final String JSON = "application/x-amz-json-1.1";

    private final Signatures signatures;
    private final List<Operations> services;
    private final WebServer server;
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    private AwsJson(Signatures signatures, List<Operations> services, WebServer server) {
        this.signatures = signatures;
        this.services = List.copyOf(services);
        this.server = server;
    }

    /** @param port 0: any */
    public static AwsJson open(int port, Signatures signatures, List<Operations> services) {
        var made = new AwsJson(signatures, services, WebServer.open(port));
        made.server.serve(new Routes().post("/", made::answer));
        return made;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The next calls fail so. */
    public void fail(Fault fault, int times) {
        for (var i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** All is well from now on. */
    public void heal() {
        faults.clear();
    }

    /** How often an operation was asked for, {@code TrentService.Decrypt}, failed calls and all. */
    public int calls(String target) {
        return calls.getOrDefault(target, new AtomicInteger()).get();
    }

    /** How often anything was asked of the services with this prefix. */
    public int callsOf(String prefix) {
        return calls.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix + "."))
                .mapToInt(one -> one.getValue().get())
                .sum();
    }

    private Reply answer(Request request) {
        var target = request.header("X-Amz-Target");
        calls.computeIfAbsent(target, _ -> new AtomicInteger()).incrementAndGet();
        var fault = faults.poll();
        try {
            return fault == null ? Reply.of(200, JSON, Body.of(Json.bytes(answer(request, target)))) : fault.reply();
        } catch (Refusal e) {
            return e.reply();
        }
    }

    private Map<String, Object> answer(Request request, String target) {
        if (!request.header("Content-Type").equals(JSON)) {
            throw Refusal.of("SerializationException", "the body must be " + JSON);
        }
        for (var service : services) {
            var operation = service.find(target);
            if (operation.isPresent()) {
                signatures.check(request, service.signing());
                return operation.get().answer(request.json());
            }
        }
        throw Refusal.of("UnknownOperationException", target + " is not known");
    }

    @Override
    public void close() {
        server.close();
    }
}
