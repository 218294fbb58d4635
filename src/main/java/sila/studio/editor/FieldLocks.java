package sila.studio.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.entries.Author;
import sila.entries.editing.Rights;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.roles.Role;
import sila.members.roles.Roles;

/** Why somebody may not change a field, in words. */
@ApplicationScoped
class FieldLocks {

    private static final Text NOT_YOURS =
            Text.of("Ваша роль не меняет это поле.", "Your role does not change this field.");
    private static final Text OF_OTHERS = Text.of("Это поле меняют: %s.", "This field is changed by: %s.");

    private final Roles roles;

    FieldLocks(Roles roles) {
        this.roles = roles;
    }

    /** Sentences by the names of fields, where there is anything to say. */
    Map<String, String> of(ContentType type, Subject subject, Author author, Language reader) {
        var locks = new LinkedHashMap<String, String>();
        Permissions permissions = author.permissions();
        var rights = new Rights(author, type);
        for (Field field : type.fields()) {
            if (!permissions.allows(Scope.WRITE, subject)) {
                locks.put(field.name(), refusal(permissions, subject, reader));
            } else if (!rights.mayEdit(subject, field.name())) {
                locks.put(field.name(), reason(field, permissions, subject).in(reader));
            }
        }
        return locks;
    }

    private static String refusal(Permissions permissions, Subject subject, Language reader) {
        return permissions.decide(Scope.WRITE, subject).reasons().stream()
                .map(reason -> reason.in(reader))
                .collect(Collectors.joining(" "));
    }

    private Text reason(Field field, Permissions permissions, Subject subject) {
        if (field.editors().isEmpty() || permissions.holdsOneOf(field.editors(), subject)) {
            return NOT_YOURS;
        }
        return Text.of(
                OF_OTHERS.with(titles(field, Language.RU)).ru(),
                OF_OTHERS.with(titles(field, Language.EN)).en());
    }

    private String titles(Field field, Language language) {
        return field.editors().stream()
                .map(name -> roles.find(name)
                        .map(Role::title)
                        .map(title -> title.in(language))
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }
}
