package sila.studio.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever has chosen a language of the studio also reads problems in it, whatever their browser prefers. */
public class LanguageFilter {

    private final StudioLanguage language;

    LanguageFilter(StudioLanguage language) {
        this.language = language;
    }

    @ServerRequestFilter(preMatching = true)
    public void speak(ContainerRequestContext request) {
        if (StudioPath.isOf(request)) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.language().code());
        }
    }
}
