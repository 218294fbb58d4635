package sila.transfer.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.copies.Copies;

/**
 * What is taken out.
 *
 * @param types names of content types; empty for all
 * @param assets whether the files of the library come with it: all of them, or those that the chosen entries use
 * @param published only what the public sees: of each entry its published version
 */
public record ExportChoice(List<String> types, boolean assets, boolean published) {

    public static final ExportChoice EVERYTHING = new ExportChoice(List.of(), true, false);

    public ExportChoice {
        types = List.copyOf(new TreeSet<>(types));
    }

    @JsonIgnore
    boolean isEverything() {
        return types.isEmpty() && !published;
    }

    Copies.Choice entries(ContentModel model) {
        var stored = types.stream()
                .flatMap(name -> model.type(name).map(ContentType::storedNames).stream())
                .flatMap(Collection::stream)
                .toList();
        return new Copies.Choice(stored, published);
    }
}
