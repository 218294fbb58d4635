package sila.studio.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import sila.kernel.Language;

/** What somebody has chosen about how the studio speaks and looks; kept by their browser. Russian unless they did. */
@RequestScoped
public class StudioLanguage {

    public static final String COOKIE = "sila-language";
    public static final String THEME = "sila-theme";

    /** Written by {@code base/moments.js}. */
    private static final String ZONE = "sila-zone";

    @Context
    HttpHeaders headers;

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
