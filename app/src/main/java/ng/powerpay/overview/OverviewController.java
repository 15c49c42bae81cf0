package ng.powerpay.overview;

import java.util.HexFormat;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Sha256;
import ng.powerpay.role.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The staff's first page; {@code staff} has checked who asks. */
@RestController
final class OverviewController {

    private final OverviewBoard board;

    OverviewController(OverviewBoard board) {
        this.board = board;
    }

    /** Asked for every few seconds by every open page: what did not change is not sent again. */
    @Allowed(everyMember = true)
    @Answers(
            value = {200, 304},
            refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/overview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Overview> overview(
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var overview = board.see();
        var tag = '"' + HexFormat.of().formatHex(Sha256.of(Json.MAPPER.writeValueAsString(overview)), 0, 16) + '"';
        var answer = ResponseEntity.status(tag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return tag.equals(known) ? answer.build() : answer.body(overview);
    }
}
