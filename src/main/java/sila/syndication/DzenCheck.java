package sila.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.Field;
import sila.contentmodel.Place;
import sila.contentmodel.SearchRole;
import sila.contentmodel.richtext.RichText;
import sila.entries.checks.Check;
import sila.entries.checks.Finding;
import sila.entries.checks.Inspected;
import sila.kernel.Text;
import sila.media.MediaFile;

/** What Дзен would refuse of an article, by its «Разметка и подключение ленты RSS» (dzen.ru/help/ru/website/rss-modify). */
@ApplicationScoped
class DzenCheck implements Check {

    private static final String DZEN = "dzen";
    private static final String BODY = "body";

    /** Characters. */
    private static final int TITLE = 140;

    private static final int SHORTEST_TEXT = 300;

    /** Pixels. */
    private static final int PICTURE_WIDTH = 700;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** Only of what is there to be read: to listen and watch people go elsewhere. */
    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        boolean isText = entry.type().publishedIn(Place.RSS)
                && entry.type().field(BODY).filter(Field::required).isPresent();
        if (isText) {
            title(entry, found);
            text(entry, found);
            picture(entry, found);
        }
    }

    private static void title(Inspected entry, Consumer<Finding> found) {
        int length = letters(entry.title());
        if (length > TITLE) {
            found.accept(warning(
                    "title-long",
                    entry.place(SearchRole.TITLE),
                    Text.of(
                                    "В заголовке %s знаков: Дзен берёт не больше %s.",
                                    "The title has %s characters: Dzen takes at most %s.")
                            .with(length, TITLE)));
        }
    }

    private static void text(Inspected entry, Consumer<Finding> found) {
        int length = letters(entry.text(BODY));
        if (length > 0 && length < SHORTEST_TEXT) {
            found.accept(warning(
                    "text-short",
                    "/fields/" + BODY,
                    Text.of(
                                    "В тексте %s знаков: Дзен берёт от %s.",
                                    "The text has %s characters: Dzen takes at least %s.")
                            .with(length, SHORTEST_TEXT)));
        }
        boolean hasTable = RichText.passages(entry.fields().path(BODY)).stream()
                .anyMatch(passage -> passage.within().contains("table"));
        if (hasTable) {
            found.accept(Finding.hint(
                            "table-dropped",
                            "/fields/" + BODY,
                            Text.of(
                                    "Дзен не показывает таблиц: читатели там её не увидят.",
                                    "Dzen shows no tables: its readers will not see this one."))
                    .in(DZEN));
        }
    }

    private static void picture(Inspected entry, Consumer<Finding> found) {
        boolean hasPicture = entry.uses().stream().map(Inspected.Use::file).anyMatch(DzenCheck::isFit);
        if (!hasPicture) {
            found.accept(warning(
                    "picture-missing",
                    "/fields/cover",
                    Text.of(
                                    "Нет ни одной картинки JPEG, PNG, GIF или WebP шириной от %s точек: Дзен не возьмёт материал на карточку.",
                                    "There is no picture (JPEG, PNG, GIF or WebP) at least %s pixels wide: Dzen has nothing for the card.")
                            .with(PICTURE_WIDTH)));
        }
    }

    private static boolean isFit(MediaFile file) {
        Integer width = file.width();
        return PICTURES.contains(file.type()) && width != null && width >= PICTURE_WIDTH;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Finding warning(String code, String pointer, Text message) {
        return Finding.warning(code, pointer, message).in(DZEN);
    }
}
