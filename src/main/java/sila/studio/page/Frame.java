package sila.studio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param path of the page's section, which the menu marks
 * @param theme {@code light}, {@code dark} or empty
 * @param person name of whoever has signed in
 */
public record Frame(String title, String path, Language language, String theme, String person, List<Section> sections) {

    /** @param title null for the first, which needs none */
    public record Section(@Nullable String title, List<Item> items) {}

    /**
     * @param icon in {@code icons.svg}
     * @param keys that lead there: {@code g h}
     */
    public record Item(
            String title,
            String path,
            String icon,
            @Nullable String keys) {}

    /** Whether the menu's item leads to the section that the page is in. */
    public boolean isAt(Item item) {
        return path.equals(item.path());
    }
}
