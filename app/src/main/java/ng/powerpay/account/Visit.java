package ng.powerpay.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ng.powerpay.auth.Device;
import ng.powerpay.limit.RateLimits;
import org.springframework.http.HttpHeaders;

/**
 * Where somebody who signs in comes from.
 *
 * @param caller the address, for limits
 * @param mark of the browser, if it was here before
 * @param session that is open, or pending, in this browser
 */
record Visit(Device device, String caller, Optional<String> mark, Optional<String> session) {

    static Visit of(HttpServletRequest request) {
        var caller = String.valueOf(request.getAttribute(RateLimits.CALLER));
        return new Visit(
                Device.of(request.getHeader(HttpHeaders.USER_AGENT), caller),
                caller,
                AccountCookies.device(request),
                AccountCookies.session(request));
    }
}
