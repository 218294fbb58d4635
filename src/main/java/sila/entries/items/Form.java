package sila.entries.items;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry as readers of one language get it. */
final class Form {

    private static final byte[] FIELDS = ",\"fields\":".getBytes(StandardCharsets.UTF_8);

    private final byte[] head;
    private final byte[] fields;
    private final List<String> fallback;
    private volatile @Nullable Members members;

    /** @param fallback names of the fields that are not translated and stand in the main language */
    Form(String head, byte[] fields, List<String> fallback) {
        this.head = head.getBytes(StandardCharsets.UTF_8);
        this.fields = fields;
        this.fallback = fallback;
    }

    void write(JsonBytes out, Set<String> names) {
        out.add(head).add(FIELDS).add(names.isEmpty() ? fields : members().only(names));
        String untranslated = fallback.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .collect(Collectors.joining("\",\""));
        if (!untranslated.isEmpty()) {
            out.add(",\"fallback\":[\"" + untranslated + "\"]");
        }
    }

    private Members members() {
        Members found = members;
        if (found == null) {
            found = Members.of(fields);
            members = found;
        }
        return found;
    }
}
