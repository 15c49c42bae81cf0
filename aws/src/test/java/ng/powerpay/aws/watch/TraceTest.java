package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

class TraceTest {

    private static final String ROOT = "1-67891233-abcdef012345678912345678";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Root=" + ROOT,
                "Self=1-67891234-12456789abcdef012345678;Root=" + ROOT,
                "Root=" + ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1",
            })
    void theLoadBalancersHeaderIsRead(String header) {
        assertEquals(Optional.of(new Trace(ROOT)), Trace.read(header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Root=",
                "Root=1-67891233-ABCDEF012345678912345678",
                "Root=1-67891233-abcdef012345678912345678 forged=\"yes\"",
                "NotRoot=1-67891233-abcdef012345678912345678",
                "Root=08031234567"
            })
    void anythingElseIsAsGoodAsNone(String header) {
        assertEquals(Optional.empty(), Trace.read(header));
    }

    @Test
    void aHeaderThatIsTooLongIsNotEvenRead() {
        assertEquals(Optional.empty(), Trace.read("a=" + "b".repeat(1_000) + ";Root=" + ROOT));
    }

    @Test
    void whatIsSentUnderATraceCarriesIt() {
        assertEquals(Map.of(), Trace.attributes());
        try (var _ = Trace.under("Root=" + ROOT + ";Sampled=0")) {
            var sent = MessageSystemAttributeValue.builder().dataType("String").stringValue("Root=" + ROOT);
            assertEquals(Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, sent.build()), Trace.attributes());
            try (var _ = Trace.under(null)) {
                assertEquals(Optional.empty(), Trace.current());
            }
            assertEquals(Optional.of(new Trace(ROOT)), Trace.current());
        }
        assertNull(MDC.get("traceId"));
    }

    /** A request that has this one header and nothing else. */
    private static HttpServletRequest request(String value) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TraceTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (_, method, given) -> {
                    assertEquals("getHeader X-Amzn-Trace-Id", method.getName() + " " + given[0]);
                    return value;
                });
    }

    @Test
    void aRequestIsServedUnderItsTrace() throws Exception {
        var seen = new ArrayList<String>();
        var answer = (HttpServletResponse) Proxy.newProxyInstance(
                TraceTest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (_, _, _) -> null);
        new TraceFilter().doFilter(request("Root=" + ROOT), answer, (_, _) -> seen.add(MDC.get("traceId")));
        assertEquals(List.of(ROOT), seen);
        assertNull(MDC.get("traceId"));
    }
}
