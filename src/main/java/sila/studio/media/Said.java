package sila.studio.media;

import org.jspecify.annotations.Nullable;
import sila.media.description.Description;

/** What is said of a file, as the controls of a form hold it: empty where nothing is said. */
record Said(String altRu, String altEn, String caption, String author, String licence, String source) {

    static Said of(Description description) {
        Description.Alt alt = description.alt();
        return new Said(
                text(alt == null ? null : alt.ru()),
                text(alt == null ? null : alt.en()),
                text(description.caption()),
                text(description.author()),
                text(description.licence()),
                text(description.source()));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
