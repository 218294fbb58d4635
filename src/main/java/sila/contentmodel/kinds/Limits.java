package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sila.contentmodel.Inspection;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** How much a value may have: {@code length: {min, max}} of the YAML. */
record Limits(int min, int max) {

    static Limits read(Section field, int maxUnlessSaid) {
        var length = field.section("length");
        int min = length.flatMap(limits -> limits.whole("min")).orElse(0);
        int max = length.flatMap(limits -> limits.whole("max")).orElse(maxUnlessSaid);
        length.ifPresent(Section::finish);
        if (min < 0 || max < Math.max(1, min)) {
            field.complain("length", "наименьшая длина больше наибольшей или отрицательна");
        }
        return new Limits(min, max);
    }

    /** @param most the greatest length unless the YAML says otherwise, which is not worth mentioning */
    void describe(ObjectNode field, int most) {
        if (min > 0 || max < most) {
            field.putObject("length").put("min", min).put("max", max);
        }
    }

    boolean checkLetters(int now, Inspection inspection) {
        return check(
                now,
                inspection,
                Text.of("короче %s знаков (сейчас %s).", "is shorter than %s characters (%s now)."),
                Text.of("длиннее %s знаков (сейчас %s).", "is longer than %s characters (%s now)."));
    }

    boolean checkItems(int now, Inspection inspection) {
        return check(
                now,
                inspection,
                Text.of("содержит меньше %s значений (сейчас %s).", "has fewer than %s values (%s now)."),
                Text.of("содержит больше %s значений (сейчас %s).", "has more than %s values (%s now)."));
    }

    /** A value shorter than wanted is a draft; one that is too long never enters. */
    private boolean check(int now, Inspection inspection, Text tooFew, Text tooMany) {
        var complaint = now > max
                ? Optional.of(tooMany.with(max, now))
                : now < min && inspection.isPublishing() ? Optional.of(tooFew.with(min, now)) : Optional.<Text>empty();
        complaint.ifPresent(inspection::reject);
        return complaint.isEmpty();
    }
}
