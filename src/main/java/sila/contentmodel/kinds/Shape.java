package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import sila.contentmodel.Inspection;
import sila.contentmodel.richtext.Characters;
import sila.kernel.Text;

/** Values that are objects of a few members. */
record Shape(String example, Set<String> members) {

    /** Whether the value is such an object, so that its members can be looked at. */
    boolean check(JsonNode value, Inspection inspection) {
        if (!value.isObject()) {
            inspection.reject(
                    Text.of("должно быть объектом %s.", "must be an object %s.").with(example));
            return false;
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                inspection
                        .at(name)
                        .reject(Text.of("не имеет части «%s».", "has no part “%s”.")
                                .with(Inspection.shown(name)));
            }
        });
        return true;
    }

    /** A part that may be missing and is otherwise a text. */
    static void checkText(JsonNode value, String member, int max, Inspection inspection) {
        var part = value.path(member);
        boolean absent = part.isMissingNode() || part.isNull();
        if (!absent
                && (!part.isTextual() || part.textValue().length() > max || !Characters.arePlain(part.textValue()))) {
            inspection
                    .at(member)
                    .reject(Text.of(
                                    "содержит часть «%s», которая должна быть текстом не длиннее %s знаков.",
                                    "has a part “%s”, which must be a text of at most %s characters.")
                            .with(member, max));
        }
    }
}
