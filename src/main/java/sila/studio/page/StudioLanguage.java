package sila.studio.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import sila.kernel.Language;

/** What somebody has chosen about how the studio speaks and looks; kept by their browser. Russian unless they did. */
@RequestScoped
public class StudioLanguage {

    private static final String COOKIE = "sila-language";
    private static final String THEME = "sila-theme";

    /** Written by {@code base/moments.js}. */
    private static final String ZONE = "sila-zone";

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Context
    HttpHeaders headers;

    /** With it a browser speaks this language from now on. */
    public static NewCookie chosen(Language language) {
        return cookie(COOKIE, language.code());
    }

    /** @param theme empty for what the system says */
    static NewCookie chosenTheme(String theme) {
        return cookie(THEME, theme);
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(value.isEmpty() ? 0 : YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    public Language language() {
        return cookie(COOKIE).flatMap(Language::of).orElse(Language.RU);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language().code());
    }

    /** Sentences of a message bundle in it, for pages that choose one in Java. */
    public <T> T texts(Class<T> bundle) {
        return language() == Language.RU
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language().code()));
    }

    /** Where the reader's clock is, as their browser says; Moscow until it has. */
    public ZoneId zone() {
        try {
            return cookie(ZONE).map(ZoneId::of).orElse(StudioMoments.MOSCOW);
        } catch (DateTimeException unknown) {
            return StudioMoments.MOSCOW;
        }
    }

    /** {@code light}, {@code dark}, or empty for what the system says. */
    public String theme() {
        return cookie(THEME).filter(theme -> theme.matches("light|dark")).orElse("");
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(cookie -> cookie.getValue());
    }
}
