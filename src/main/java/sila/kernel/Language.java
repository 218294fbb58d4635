package sila.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages content is written in and the hub answers in; Russian is the first. */
public enum Language {
    RU,
    EN;

    /** BCP 47 code, as it stands in JSON, in feeds and in {@code lang} attributes. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(@Nullable String code) {
        return List.of(values()).stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /** The language a client prefers by {@code Accept-Language} (RFC 9110, 12.5.4); Russian when it has no wish or a wrong one. */
    public static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return RU;
        }
        try {
            var best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage),
                    List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("en")));
            return best == null ? RU : of(best.getLanguage()).orElse(RU);
        } catch (IllegalArgumentException malformed) {
            return RU;
        }
    }
}
