package sila.contentmodel.checking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Inspection;
import sila.contentmodel.Source;
import sila.contentmodel.Strictness;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * Compares stored entries with the model, as many as there are: each is looked at and let go. Former names of the
 * model count as today's.
 */
public final class ModelCheck {

    private final ContentModel model;
    private final Tally tally = new Tally();

    public ModelCheck(ContentModel model) {
        this.model = model;
    }

    public static ModelReport of(ContentModel model, Stream<StoredEntry> entries) {
        var check = new ModelCheck(model);
        entries.forEach(check::look);
        return check.report();
    }

    public ModelReport report() {
        return tally.report();
    }

    public void look(StoredEntry entry) {
        tally.next(entry.id());
        model.type(entry.type()).ifPresentOrElse(type -> look(type, entry), () -> unknownType(entry.type()));
    }

    private void unknownType(String type) {
        add(
                Misfit.Kind.UNKNOWN_TYPE,
                type,
                "",
                null,
                Text.of(
                        "Такого типа в модели нет. Материалы целы, но недоступны: верните тип или назовите его имя в «was» нового.",
                        "The model has no such type. The entries are kept and out of reach: bring the type back, or give its name as “was” of the new one."));
    }

    private void look(ContentType type, StoredEntry entry) {
        var fields = type.upgraded(entry.fields());
        new UnknownMembers((path, owner) -> unknownField(type, path, owner)).in(type.fieldSet(), fields, type.source());
        values(type, entry, type.known(fields));
        entry.translations().forEach((language, translation) -> translation(type, entry, language, translation));
    }

    private void values(ContentType type, StoredEntry entry, ObjectNode known) {
        var wrong = type.check(known, Strictness.DRAFT);
        var missing = entry.published() ? type.check(known, Strictness.PUBLISH) : List.<Violation>of();
        values(type, type.fieldSet(), known, wrong, missing);
    }

    private void translation(ContentType type, StoredEntry entry, Language language, ObjectNode translation) {
        var localised = type.translations();
        var fields = localised.upgraded(translation);
        new UnknownMembers((path, owner) -> unknownInTranslation(type, path, owner))
                .in(localised.fields(), fields, type.source());
        var known = localised.known(fields);
        var wrong = type.checkTranslation(known, language, Strictness.DRAFT);
        var missing =
                entry.published() ? type.checkTranslation(known, language, Strictness.PUBLISH) : List.<Violation>of();
        values(type, localised.fields(), known, wrong, missing);
    }

    private void values(
            ContentType type, FieldSet fields, ObjectNode known, List<Violation> wrong, List<Violation> missing) {
        wrong.forEach(violation -> place(type, fields, known, violation, Misfit.Kind.WRONG_VALUE));
        var alsoWrong = new HashSet<>(wrong);
        missing.stream()
                .filter(violation -> !alsoWrong.contains(violation))
                .forEach(violation -> place(type, fields, known, violation, Misfit.Kind.INCOMPLETE));
    }

    private void place(ContentType type, FieldSet fields, ObjectNode known, Violation violation, Misfit.Kind kind) {
        FieldPlace.of(fields, known, violation.pointer()).ifPresent(place -> {
            var value = known.at(violation.pointer());
            boolean isTerm = place.field().kind().vocabulary().isPresent() && value.isTextual();
            var key = isTerm && kind == Misfit.Kind.WRONG_VALUE
                    ? new Tally.Key(
                            Misfit.Kind.UNKNOWN_TERM, type.name(), place.path(), Inspection.shown(value.textValue()))
                    : new Tally.Key(kind, type.name(), place.path(), "");
            tally.add(key, place.field().source(), violation.message());
        });
    }

    private void unknownInTranslation(ContentType type, String path, Source owner) {
        type.field(path)
                .ifPresentOrElse(
                        field -> add(
                                Misfit.Kind.NOT_LOCALISED,
                                type.name(),
                                path,
                                field.source(),
                                Text.of(
                                        "Поле больше не переводится: переводы сохранены, но не показываются.",
                                        "The field is not translated any more: its translations are kept and not shown.")),
                        () -> unknownField(type, path, owner));
    }

    private void unknownField(ContentType type, String path, Source owner) {
        add(
                Misfit.Kind.UNKNOWN_FIELD,
                type.name(),
                Inspection.shown(path),
                owner,
                Text.of(
                        "Такого поля в модели нет. Значения сохранены, но не показываются; если оно переименовано, назовите его имя в «was» нового.",
                        "The model has no such field. Its values are kept and not shown; if it has a new name, give the old one as “was” of the new."));
    }

    private void add(Misfit.Kind kind, String type, String field, @Nullable Source source, Text sentence) {
        tally.add(new Tally.Key(kind, type, field, ""), source, sentence);
    }
}
