package ng.powerpay.aws.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import ng.powerpay.platform.Json;
import org.slf4j.LoggerFactory;

/**
 * The log of a process without Spring: a JSON object a line, with the same fields as the server's,
 * the trace and the purchase among them.
 */
public final class JsonLines extends LayoutBase<ILoggingEvent> {

    private static final int MOST_MESSAGE = 8_000;

    private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

    /** From now on this process logs so, whatever it did before. */
    public static void begin() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (isServer(root)) {
            return;
        }
        var lines = new JsonLines();
        lines.setContext(context);
        lines.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(lines);
        var out = new ConsoleAppender<ILoggingEvent>();
        out.setContext(context);
        out.setEncoder(encoder);
        out.start();
        root.detachAndStopAllAppenders();
        root.addAppender(out);
        root.setLevel(Level.WARN);
        context.getLogger("ng.powerpay").setLevel(Level.INFO);
    }

    /** Spring Boot has set this process's log already. */
    private static boolean isServer(Logger root) {
        return root.getAppender("CONSOLE") != null;
    }

    @Override
    public void start() {
        stack.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = Json.MAPPER.createObjectNode();
        line.put("@timestamp", event.getInstant().toString());
        line.putObject("log").put("level", event.getLevel().toString()).put("logger", event.getLoggerName());
        var message = event.getFormattedMessage();
        line.put("message", message.length() > MOST_MESSAGE ? message.substring(0, MOST_MESSAGE) : message);
        event.getMDCPropertyMap().forEach(line::put);
        if (event.getThrowableProxy() != null) {
            line.putObject("error")
                    .put("type", event.getThrowableProxy().getClassName())
                    .put("stack_trace", stack.convert(event));
        }
        return line + System.lineSeparator();
    }
}
