package sila.contentmodel.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the files of the content model, collected over all of them; each thing once, though a fragment is read for many types. */
public final class Complaints {

    private final Set<String> found = new LinkedHashSet<>();

    /** @param line counted from 1 */
    public void add(String file, int line, String sentence) {
        found.add(file + ":" + line + ": " + sentence);
    }

    /** @throws ModelErrors when there is anything to complain of */
    public void raise() {
        if (!found.isEmpty()) {
            throw new ModelErrors(List.copyOf(found));
        }
    }
}
