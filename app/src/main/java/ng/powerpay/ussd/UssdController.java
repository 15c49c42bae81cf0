package ng.powerpay.ussd;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.notify.Contacts;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for phones that dial, in Africa's Talking's form. It signs nothing; what proves it is
 * the key in the address that was given to it alone, and without the right one there is nothing
 * here.
 */
@RestController
final class UssdController {

    private static final int MOST_TEXT = 1_000;
    private static final int MOST_SESSION = 100;

    private final Menu menu;
    private final UssdConfig config;

    UssdController(Menu menu, UssdConfig config) {
        this.menu = menu;
        this.config = config;
    }

    @Answers(refuses = ErrorCode.ROUTE_NOT_FOUND)
    @PostMapping(
            value = "/v1/ussd/africastalking",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> dial(
            @RequestParam(defaultValue = "") String key, @RequestBody(required = false) String form) {
        if (config.key().isEmpty() || !Hmac.same(config.key(), key)) {
            throw Problem.of(ErrorCode.ROUTE_NOT_FOUND, "There is nothing at this address.");
        }
        return ResponseEntity.ok()
                .body(menu.answer(read(form == null ? "" : form)).answer());
    }

    private static Dial read(String form) {
        var fields = fields(form);
        var session = given(fields, "sessionId");
        if (session.length() > MOST_SESSION) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "sessionId", "At most " + MOST_SESSION + " characters.");
        }
        var text = fields.getOrDefault("text", "");
        if (text.length() > MOST_TEXT) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "text", "At most " + MOST_TEXT + " characters.");
        }
        return Dial.of(session, Contacts.mobile(given(fields, "phoneNumber")), text);
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        try {
            for (var each : form.split("&", 50)) {
                var parts = each.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(ErrorCode.FIELD_INVALID, "The form is not encoded as a form.");
        }
        return fields;
    }

    private static String given(Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw Problem.field(ErrorCode.FIELD_MISSING, name, "It must be given.");
        }
        return value;
    }
}
