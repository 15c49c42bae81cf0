package ng.powerpay.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ng.powerpay.auth.Device;
import ng.powerpay.limit.RateLimits;
import org.springframework.http.HttpHeaders;

/**
 * Where a member who signs in comes from.
 *
 * @param caller the address, for limits
 * @param mark of the browser, if it was here before
 * @param session in this browser, however far it is
 */
record StaffVisit(Device device, String caller, Optional<String> mark, Optional<String> session) {

    static StaffVisit of(HttpServletRequest request) {
        var caller = String.valueOf(request.getAttribute(RateLimits.CALLER));
        return new StaffVisit(
                Device.of(request.getHeader(HttpHeaders.USER_AGENT), caller),
                caller,
                StaffFilter.DEVICE.read(request),
                StaffFilter.COOKIE.read(request));
    }
}
