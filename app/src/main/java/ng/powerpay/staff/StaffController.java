package ng.powerpay.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs staff in and out. */
@RestController
final class StaffController {

    static final String COOKIE = "powerpay_staff";
    private static final Duration LASTS = Duration.ofHours(8);

    record SignIn(@Nullable String email, @Nullable String password) {}

    record SignedIn(String email) {}

    private final StaffMembers members;
    private final StaffSessions sessions;

    StaffController(StaffMembers members, StaffSessions sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    @Answers(value = 201, refuses = ErrorCode.SIGN_IN_REFUSED)
    @PostMapping(value = "/v1/staff/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignedIn> signIn(@RequestBody SignIn given, HttpServletRequest request) {
        var member = members.check(bounded("email", given.email(), 254), bounded("password", given.password(), 200))
                .orElseThrow(() -> Problem.of(ErrorCode.SIGN_IN_REFUSED, "Check the e-mail and the password."));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie(sessions.open(member.id()), LASTS, secure(request)))
                .body(new SignedIn(member.email()));
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    SignedIn whoAmI(@RequestAttribute(StaffFilter.WHO) String email) {
        return new SignedIn(email);
    }

    @Answers(value = 204, refuses = ErrorCode.SIGN_IN_REQUIRED)
    @DeleteMapping("/v1/staff/sessions")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        StaffFilter.secret(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, secure(request)))
                .build();
    }

    private static String bounded(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            throw Problem.field(
                    value == null ? ErrorCode.FIELD_MISSING : ErrorCode.FIELD_INVALID,
                    field,
                    "Give 1 to " + most + " characters.");
        }
        return value;
    }

    /** Behind a load balancer TLS ends there. A forged header only keeps the forger's own cookie safer. */
    private static boolean secure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }

    private static String cookie(String secret, Duration lasts, boolean secure) {
        return ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/v1/staff")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
