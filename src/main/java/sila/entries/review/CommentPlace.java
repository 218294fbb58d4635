package sila.entries.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.entries.Document;
import sila.entries.EntryVersion;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/** Where a comment may stand: at anything in the document of a version, and at any field of its type, empty or not. */
record CommentPlace(ContentType type, EntryVersion version) {

    private static final int LONGEST = 500;
    /** RFC 6901, 3. */
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)*");

    boolean has(String pointer) {
        return isPointer(pointer) && (!document().at(pointer).isMissingNode() || namesField(steps(pointer)));
    }

    /** Whether it has the form of one; what it leads to is not looked at. */
    static boolean isPointer(String pointer) {
        return pointer.length() <= LONGEST && POINTER.matcher(pointer).matches();
    }

    private ObjectNode document() {
        Document content = version.document(type);
        ObjectNode document = StrictJson.MAPPER
                .createObjectNode()
                .put("slug", version.slug())
                .put("language", version.language().code());
        document.set("fields", content.fields());
        Optional.ofNullable(content.translationsJson())
                .ifPresent(translations -> document.set("translations", translations));
        return document;
    }

    private static List<String> steps(String pointer) {
        var steps = new ArrayList<String>();
        for (var rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            steps.add(rest.getMatchingProperty());
        }
        return steps;
    }

    private boolean namesField(List<String> steps) {
        if (steps.size() >= 2 && steps.get(0).equals("fields")) {
            return field(steps.subList(1, steps.size())).isPresent();
        }
        return steps.size() >= 3
                && steps.get(0).equals("translations")
                && Language.of(steps.get(1)).isPresent()
                && type.localisedFields().contains(steps.get(2))
                && field(steps.subList(2, steps.size())).isPresent();
    }

    private Optional<Field> field(List<String> path) {
        Optional<Field> field = type.field(path.get(0));
        for (String step : path.subList(1, path.size())) {
            field = field.flatMap(group -> group.kind().member(step));
        }
        return field;
    }
}
