package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import sila.contentmodel.Place;
import sila.contentmodel.SearchRole;
import sila.entries.checks.Check;
import sila.entries.checks.Finding;
import sila.entries.checks.Inspected;
import sila.kernel.Text;

/** How a page would look in search engines and messengers. */
@ApplicationScoped
class SiteCheck implements Check {

    private static final String SITE = "site";
    private static final String SEO = "/fields/seo/";
    private static final String COVER = "/fields/cover";

    /** Characters that search engines show of a title and of a description. */
    private static final int TITLE = 80;

    private static final int DESCRIPTION = 160;

    /** Pixels that messengers and search engines want of a large picture. */
    private static final int COVER_WIDTH = 1200;

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        if (entry.type().publishedIn(Place.SITE)) {
            title(entry, found);
            description(entry, found);
            if (entry.type().publishedIn(Place.FEED) && entry.has("cover")) {
                cover(entry.uses("cover"), found);
            }
        }
    }

    private static void title(Inspected entry, Consumer<Finding> found) {
        String own = seo(entry, "title");
        long length = letters(own.isEmpty() ? entry.title() : own);
        if (length > TITLE) {
            found.accept(hint(
                    "title-long",
                    own.isEmpty() ? entry.place(SearchRole.TITLE) : SEO + "title",
                    Text.of(
                                    "В заголовке страницы %s знаков: поисковые системы покажут около %s.",
                                    "The page's title has %s characters: search engines show about %s.")
                            .with(length, TITLE)));
        }
    }

    private static void description(Inspected entry, Consumer<Finding> found) {
        String own = seo(entry, "description");
        String shown = own.isEmpty() ? entry.summary() : own;
        String place = entry.has("seo") ? SEO + "description" : entry.place(SearchRole.SUMMARY);
        if (shown.isEmpty()) {
            found.accept(
                    hint(
                            "description-missing",
                            place,
                            Text.of(
                                    "Нет ни вводки, ни описания страницы: поисковые системы и мессенджеры покажут что попало.",
                                    "There is neither a lead nor a description of the page: search engines and messengers will show anything.")));
        } else if (letters(shown) > DESCRIPTION) {
            found.accept(hint(
                    "description-long",
                    place,
                    Text.of(
                                    "В описании страницы %s знаков: поисковые системы покажут около %s.",
                                    "The page's description has %s characters: search engines show about %s.")
                            .with(letters(shown), DESCRIPTION)));
        }
    }

    private static void cover(List<Inspected.Use> covers, Consumer<Finding> found) {
        if (covers.isEmpty()) {
            found.accept(hint(
                    "cover-missing",
                    COVER,
                    Text.of(
                            "Нет обложки: в лентах и мессенджерах материал будет без картинки.",
                            "There is no cover: feeds and messengers will show the entry without a picture.")));
        }
        for (var cover : covers) {
            Integer width = cover.file().width();
            if (cover.file().type().equals("image/svg+xml")) {
                found.accept(hint(
                        "cover-drawing",
                        COVER,
                        Text.of(
                                "Обложка — рисунок SVG: мессенджеры его не показывают.",
                                "The cover is an SVG drawing, which messengers do not show.")));
            } else if (width != null && width < COVER_WIDTH) {
                found.accept(hint(
                        "cover-small",
                        COVER,
                        Text.of(
                                        "Ширина обложки %s точек: нужно от %s.",
                                        "The cover is %s pixels wide: at least %s are wanted.")
                                .with(width, COVER_WIDTH)));
            }
        }
    }

    private static String seo(Inspected entry, String part) {
        return entry.fields().path("seo").path(part).asText("").strip();
    }

    private static long letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Finding hint(String code, String pointer, Text message) {
        return Finding.hint(code, pointer, message).in(SITE);
    }
}
