package sila.site.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders a page from {@code static-site/} itself, without the container: in milliseconds. */
final class Rendering {

    private static final Path TEMPLATES = Path.of("static-site/templates");

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(id -> Optional.of(TEMPLATES.resolve(id.replaceFirst("^site/", "") + ".html"))
                    .filter(Files::exists)
                    .map(OnDisk::new))
            .build();

    private Rendering() {}

    static Document of(TemplateInstance page) {
        return Jsoup.parse(html(page));
    }

    static String html(TemplateInstance page) {
        var name = page.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        var instance =
                ENGINE.getTemplate("site/" + name.toLowerCase(Locale.ROOT)).instance();
        for (var component : page.getClass().getRecordComponents()) {
            instance.data(component.getName(), value(component, page));
        }
        return instance.render();
    }

    private static Object value(RecordComponent component, Object page) {
        try {
            return component.getAccessor().invoke(page);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record OnDisk(Path file) implements TemplateLocation {

        @Override
        public Reader read() {
            try {
                return Files.newBufferedReader(file);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(new Variant(Locale.ROOT, "text/html", "UTF-8"));
        }
    }
}
