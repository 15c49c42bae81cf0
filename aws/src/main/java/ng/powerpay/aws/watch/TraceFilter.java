package ng.powerpay.aws.watch;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Puts a request under the trace that the load balancer gave it, before anything is logged of it.
 */
final class TraceFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var header = request instanceof HttpServletRequest http ? http.getHeader(Trace.HEADER) : null;
        try (var _ = Trace.under(header)) {
            chain.doFilter(request, response);
        }
    }
}
