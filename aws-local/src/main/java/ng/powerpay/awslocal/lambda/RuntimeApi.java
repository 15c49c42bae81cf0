package ng.powerpay.awslocal.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;

/**
 * The Lambda runtime API of one container: {@code next}, {@code response}, {@code error}, errors
 * while it starts, and the pause between snapshot and restore. Path version 2018-06-01.
 */
public final class RuntimeApi implements AutoCloseable {

    private record Invocation(String id, String event, long deadlineMillis, CompletableFuture<String> answer) {}

    private static final String ROOT = "/2018-06-01/runtime";
    private static final int MOST_ERROR = 500;

    private final WebServer server = WebServer.open(0);
    private final String function;
    private final Clock clock;
    private final LinkedBlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<String> fault = new CompletableFuture<>();
    private final CompletableFuture<Boolean> snapshot = new CompletableFuture<>();
    private final CompletableFuture<Boolean> restored = new CompletableFuture<>();

    /** @param function its name */
    public RuntimeApi(String function, Clock clock) {
        this.function = function;
        this.clock = clock;
        server.serve(new Routes()
                .get(ROOT + "/invocation/next", _ -> next())
                .post(ROOT + "/invocation/{id}/response", this::answered)
                .post(ROOT + "/invocation/{id}/error", this::failed)
                .post(ROOT + "/init/error", this::broken)
                .get(ROOT + "/restore/next", _ -> restore())
                .post(ROOT + "/restore/error", this::broken));
    }

    /** What a container is told in {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    /**
     * Has the container handle an event.
     *
     * @throws FunctionFailed it says so, or nothing in time
     */
    public String invoke(String event, Duration timeout) throws FunctionFailed, InterruptedException {
        var answer = new CompletableFuture<String>();
        var id = UUID.randomUUID().toString();
        waiting.add(new Invocation(id, event, clock.millis() + timeout.toMillis(), answer));
        try {
            CompletableFuture.anyOf(answer, fault).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (fault.isDone() && !answer.isDone()) {
                throw new FunctionFailed(fault.join());
            }
            return answer.join();
        } catch (TimeoutException e) {
            throw new FunctionFailed("no answer in " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new FunctionFailed(String.valueOf(e.getCause()));
        } finally {
            underWay.remove(id);
        }
    }

    /** The container will answer nothing more. */
    public void dead(String why) {
        fault.complete(why);
    }

    /**
     * Waits until the container may be put to sleep: it has run what it wants to run before that.
     */
    public void awaitSnapshot(Duration most) throws FunctionFailed, InterruptedException {
        try {
            CompletableFuture.anyOf(snapshot, fault).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new FunctionFailed("it is not ready for its snapshot");
        }
        if (fault.isDone()) {
            throw new FunctionFailed(fault.join());
        }
    }

    /** Wakes it up. */
    public void wake() {
        restored.complete(true);
    }

    private Reply next() throws InterruptedException {
        var invocation = waiting.take();
        underWay.put(invocation.id(), invocation);
        return new Reply.Whole(
                200,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Lambda-Runtime-Aws-Request-Id",
                        invocation.id(),
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(invocation.deadlineMillis()),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-west-1:000000000000:function:" + function),
                Body.of(invocation.event()));
    }

    private Reply answered(Request request) {
        var invocation = underWay.remove(request.named("id"));
        if (invocation == null) {
            return Reply.json(400, Map.of("errorMessage", "unknown request", "errorType", "InvalidRequestID"));
        }
        invocation.answer().complete(request.body().text());
        return taken();
    }

    private Reply failed(Request request) {
        var invocation = underWay.remove(request.named("id"));
        if (invocation != null) {
            invocation.answer().completeExceptionally(new FunctionFailed(said(request)));
        }
        return taken();
    }

    private Reply broken(Request request) {
        dead(said(request));
        return taken();
    }

    private Reply restore() throws InterruptedException {
        snapshot.complete(true);
        try {
            restored.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return Reply.json(200, Map.of());
    }

    private static String said(Request request) {
        var text = request.body().text();
        return text.length() > MOST_ERROR ? text.substring(0, MOST_ERROR) : text;
    }

    private static Reply taken() {
        return Reply.json(202, Map.of("status", "OK"));
    }

    @Override
    public void close() {
        dead("the runtime is closed");
        server.close();
    }
}
