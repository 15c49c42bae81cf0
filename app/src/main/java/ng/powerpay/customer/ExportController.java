package ng.powerpay.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ng.powerpay.account.AccountFilter;
import ng.powerpay.account.Exported;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes everything along, or ends the account. Both need a fresh sign-in. */
@RestController
@RequestMapping(path = "/v1/account", produces = MediaType.APPLICATION_JSON_VALUE)
final class ExportController {

    /** @param confirm the word DELETE */
    record DeletionOrder(String confirm) {

        DeletionOrder {
            if (!Given.in("confirm", confirm).strip().equals("DELETE")) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "confirm", "Write the word DELETE.");
            }
        }
    }

    private final List<Exported> parts;
    private final Exports exports;
    private final EndAccount end;
    private final Clock clock;

    ExportController(List<Exported> parts, Exports exports, EndAccount end, Clock clock) {
        this.parts = List.copyOf(parts);
        this.exports = exports;
        this.end = end;
        this.clock = clock;
    }

    /** What the file is made from. */
    Set<String> tables() {
        return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toSet());
    }

    /** Everything we keep of this account, as a file. */
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_AGAIN})
    @GetMapping("/export")
    ResponseEntity<Map<String, Object>> export(
            @RequestAttribute(AccountFilter.WHO) long account, @RequestAttribute(AccountFilter.FRESH) boolean fresh) {
        AccountFilter.demandFresh(fresh);
        if (!exports.begin(account)) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Duration.ofHours(4),
                    "Everything was given out " + Exports.A_DAY + " times today. Come back tomorrow.");
        }
        var all = new TreeMap<String, Object>();
        parts.forEach(part -> all.put(part.section(), part.of(account)));
        var name = "powerpay-" + LocalDate.ofInstant(clock.instant(), Filling.LAGOS) + ".json";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(all);
    }

    /** Everything but purchases is gone after it. */
    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.SIGN_IN_AGAIN})
    @PostMapping("/deletions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestAttribute(AccountFilter.WHO) long account,
            @RequestAttribute(AccountFilter.FRESH) boolean fresh,
            @RequestBody DeletionOrder order) {
        AccountFilter.demandFresh(fresh);
        end.end(account);
    }
}
