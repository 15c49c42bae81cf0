package ng.powerpay.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.ProblemWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrowdFilterTest {

    private final CrowdFilter filter = new CrowdFilter(1, new ProblemWriter(Json.MAPPER));

    @Test
    void aFullShopTellsCustomersToComeLaterAndStillHearsThatSomebodyPaid() throws Exception {
        List<Integer> inside = new ArrayList<>();
        FilterChain customer = (_, _) -> {
            inside.add(status("/v1/purchases", (_, _) -> {}));
            inside.add(status("/v1/webhooks/paystack", (_, _) -> {}));
            inside.add(status("/v1/vendor-updates/vtpass", (_, _) -> {}));
        };
        assertEquals(200, status("/v1/purchases", customer));
        assertEquals(List.of(503, 200, 200), inside);
        assertEquals(200, status("/v1/purchases", (_, _) -> {}), "the place is free again");
    }

    @Test
    void eventsHaveALimitToo() throws Exception {
        List<Integer> inside = new ArrayList<>();
        status("/v1/webhooks/paystack", (_, _) -> inside.add(status("/v1/webhooks/paystack", (_, _) -> {})));
        assertEquals(List.of(503), inside);
    }

    private int status(String path, FilterChain inner) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, inner);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }
}
