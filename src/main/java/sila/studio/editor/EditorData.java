package sila.studio.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.manage.EntryView;
import sila.entries.references.EntryHead;
import sila.media.MediaFile;

/**
 * What the scripts of the page begin with.
 *
 * @param plural stands in addresses of the site
 * @param entry null for one that is not there yet
 * @param fields a new entry has by default
 * @param preset what the person's role wants in a new entry: their regions
 * @param person account of whoever writes
 * @param slugFields names of the fields that the address is made of
 * @param locked why a field may not be changed, by {@code fields} or the code of a language, and its name
 * @param mayTakeOver whether the person may take the entry from somebody who edits it
 * @param references the entries that it refers to, by id
 * @param assets the files that it uses, by id
 * @param vocabularies the terms that its fields choose from, by the name of the vocabulary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditorData(
        String type,
        String plural,
        @Nullable EntryView entry,
        @Nullable ObjectNode fields,
        @Nullable ObjectNode preset,
        @Nullable UUID person,
        List<String> slugFields,
        Map<String, Map<String, String>> locked,
        boolean mayTakeOver,
        Map<UUID, EntryHead> references,
        Map<UUID, MediaFile> assets,
        Map<String, List<Choice>> vocabularies) {

    /**
     * @param parent code of the broader term
     * @param retired whether it is shown where it stands, and not offered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(String code, String title, @Nullable String parent, boolean retired) {}
}
