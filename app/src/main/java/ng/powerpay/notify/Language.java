package ng.powerpay.notify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a customer reads. Written as in the table and the API: {@code en}, {@code pcm}, {@code ha},
 * …
 */
public enum Language {
    @JsonProperty("en")
    EN,
    /** Nigerian Pidgin. */
    @JsonProperty("pcm")
    PCM,
    /** Hausa. */
    @JsonProperty("ha")
    HA,
    /** Yoruba. */
    @JsonProperty("yo")
    YO,
    /** Igbo. */
    @JsonProperty("ig")
    IG;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the table and the API write it; ISO 639. */
    public String code() {
        return code;
    }

    Locale locale() {
        return Locale.of(code);
    }

    /** @throws IllegalArgumentException for another code */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language of ours"));
    }
}
