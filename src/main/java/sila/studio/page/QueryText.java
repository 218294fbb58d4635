package sila.studio.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with parameters, left out where there is no value. */
public final class QueryText {

    private final StringBuilder text;
    private char next = '?';

    private QueryText(String path) {
        text = new StringBuilder(path);
    }

    public static QueryText of(String path) {
        return new QueryText(path);
    }

    public QueryText and(String name, @Nullable Object value) {
        if (value != null) {
            text.append(next)
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    /** {@code {name.urlEncoded}} in a template. */
    @TemplateExtension
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String text() {
        return text.toString();
    }
}
