package sila.contentmodel.yaml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code was:} of the YAML: what a type, field, block or term was called when older entries were written. */
public final class FormerNames {

    private static final String KEY = "was";

    private FormerNames() {}

    public static List<String> of(Section section) {
        return section.texts(KEY);
    }

    /**
     * Complains of former names that lead nowhere for certain: of a name somebody bears now, and of one that two claim.
     *
     * @param key under which each sibling has its name of today
     */
    public static void check(String key, List<Section> siblings) {
        var now = Section.occurrences(key, siblings);
        var before = siblings.stream()
                .flatMap(section -> of(section).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (var section : siblings) {
            for (var former : of(section)) {
                if (now.containsKey(former)) {
                    section.complain(KEY, "прежнее имя «" + former + "» носят и сейчас");
                } else if (before.getOrDefault(former, 0L) > 1) {
                    section.complain(KEY, "прежнее имя «" + former + "» названо дважды");
                }
            }
        }
    }
}
