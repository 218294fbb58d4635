package sila.entries.references;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;

/**
 * An entry as others name it.
 *
 * @param state of its latest version
 * @param published whether anything of it is public
 * @param url address on the site, from its root; null while it is not public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryHead(
        UUID id,
        String type,
        String slug,
        String title,
        Stage state,
        boolean published,
        @Nullable String url) {}
