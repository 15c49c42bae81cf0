package ng.powerpay.notify;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import ng.powerpay.job.Alarm;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes carriers' reports. Carriers sign nothing: what proves them is the key in the address that
 * was given to the carrier alone.
 */
@RestController
final class SmsReportController {

    private final Carriers carriers;
    private final Proofs proofs;
    private final Alarm alarm;
    private final MeterRegistry figures;

    SmsReportController(Carriers carriers, Proofs proofs, Alarm alarm, MeterRegistry figures) {
        this.carriers = carriers;
        this.proofs = proofs;
        this.alarm = alarm;
        this.figures = figures;
    }

    @Answers(refuses = {ErrorCode.SIGNATURE_INVALID, ErrorCode.ROUTE_NOT_FOUND, ErrorCode.JSON_UNREADABLE})
    @PostMapping("/v1/webhooks/sms/{carrier}")
    ResponseEntity<Void> receive(
            @PathVariable String carrier, @RequestParam(defaultValue = "") String key, HttpServletRequest request)
            throws IOException {
        var from = carriers.find(carrier).orElseThrow(() -> Problem.of(ErrorCode.ROUTE_NOT_FOUND, "No such carrier."));
        var report = from.read(key, request.getInputStream().readAllBytes());
        figures.counter(
                        "powerpay.sms.reports",
                        "carrier",
                        carrier,
                        "says",
                        report.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .increment();
        switch (report) {
            case Report.Arrived(String id) -> proofs.arrived(carrier, id);
            case Report.Lost(String id) -> {
                proofs.lost(carrier, id);
                alarm.ring();
            }
            case Report.Ignored() -> {}
            case Report.Forged() -> throw Problem.of(ErrorCode.SIGNATURE_INVALID, "The key is not the carrier's.");
            case Report.Unreadable() ->
                throw Problem.of(ErrorCode.JSON_UNREADABLE, "The body is no report of this carrier.");
        }
        return ResponseEntity.ok().build();
    }
}
