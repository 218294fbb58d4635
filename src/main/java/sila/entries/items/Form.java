package sila.entries.items;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sila.kernel.Language;
import sila.kernel.PackedBytes;

/**
 * The fields of an entry as readers of one language get them.
 *
 * @param language of the fields, but for those of the fallback
 * @param fallback names of the fields that are not translated and stand in the main language
 */
record Form(Language language, PackedBytes fields, List<String> fallback) {

    void write(JsonBytes out, Set<String> names) {
        if (names.isEmpty()) {
            out.add(fields);
        } else {
            out.add(Members.of(fields.unpacked()).only(names));
        }
        String untranslated = fallback.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .collect(Collectors.joining("\",\""));
        if (!untranslated.isEmpty()) {
            out.add(",\"fallback\":[\"" + untranslated + "\"]");
        }
    }
}
