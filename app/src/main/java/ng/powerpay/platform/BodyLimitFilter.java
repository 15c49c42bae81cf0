package ng.powerpay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body once, at most 64 KiB of it, or 1 MiB of what staff import; a larger one is refused
 * before any route sees it. Only tables that staff upload may be larger: these are left to be read
 * by the route, for which they have signed in by then, and end at 10 MiB.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_IMPORTED = 1024 * 1024;
    private static final int MOST_OF_A_TABLE = 10 << 20;

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTable(request)) {
            chain.doFilter(new Bounded(request), response);
            return;
        }
        var most = request.getRequestURI().startsWith("/v1/staff/imports/") ? MOST_IMPORTED : MOST_BYTES;
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            var words = "The body may have at most " + most / 1024 + " KiB.";
            problems.write(response, Problem.of(ErrorCode.BODY_TOO_LARGE, words));
            return;
        }
        chain.doFilter(new ReadOnce(request, body), response);
    }

    private static boolean isTable(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                && request.getRequestURI().startsWith("/v1/staff/");
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        /** Whoever reads one takes all of it, so it is read here. */
        @Override
        public ServletInputStream getInputStream() throws IOException {
            var body = getRequest().getInputStream().readNBytes(MOST_OF_A_TABLE + 1);
            if (body.length > MOST_OF_A_TABLE) {
                throw Problem.field(ErrorCode.BODY_TOO_LARGE, "file", "A table may have at most 10 MiB.");
            }
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class ReadOnce extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadOnce(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already read");
        }
    }
}
