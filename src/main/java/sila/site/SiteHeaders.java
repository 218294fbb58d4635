package sila.site;

import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What every answer of the site carries, so that even a page that somebody managed to spoil can do no harm. */
final class SiteHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors ";

    private SiteHeaders() {}

    static ResponseBuilder on(ResponseBuilder answer) {
        return on(answer, "'none'");
    }

    /** Pages that the studio shows in a frame. */
    static ResponseBuilder onFramed(ResponseBuilder answer) {
        return on(answer, "'self'");
    }

    /** @param ancestors who may show it in a frame */
    private static ResponseBuilder on(ResponseBuilder answer, String ancestors) {
        return answer.header("Content-Security-Policy", POLICY + ancestors)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
