package ng.powerpay.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.role.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The texts that staff need again and again: notes for colleagues, answers to customers in their
 * language.
 */
@RestController
final class MacroController {

    /** Where a text is for. */
    enum About {
        CASE,
        COMPLAINT
    }

    /**
     * One text.
     *
     * @param kinds of case or complaint that it fits; empty: all
     * @param text by language; notes for colleagues are in English only
     */
    record Macro(String name, About about, List<String> kinds, String title, Map<String, String> text) {}

    record MacroList(List<Macro> macros) {}

    private final List<Macro> all;

    /** Reads them from {@code macros.json}, which comes with the code. */
    MacroController() {
        try (var file = MacroController.class.getResourceAsStream("/texts/macros.json")) {
            all = List.of(Json.MAPPER.readValue(file, Macro[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that fit, as they stand in their file. */
    @Allowed(everyMember = true)
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/macros", produces = MediaType.APPLICATION_JSON_VALUE)
    MacroList list(@RequestParam About about, @RequestParam(required = false) @Nullable String kind) {
        return new MacroList(all.stream()
                .filter(one -> one.about() == about
                        && (kind == null || one.kinds().isEmpty() || one.kinds().contains(kind)))
                .toList());
    }
}
