package sila.site.theme;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a page built of blocks. Which parts it has depends on its type.
 *
 * @param type of the content model: {@code quote}, {@code figure}
 * @param html rich text
 * @param text plain text: the words of a quotation, the value of a figure
 * @param label below the value of a figure
 */
public record Block(
        String type, @Nullable RawString html, String text, String label, List<Picture> pictures, List<Link> links) {

    public boolean quote() {
        return type.equals("quote");
    }
}
