package sila.entries.checks;

import java.util.function.Consumer;

/** One respect in which an entry is looked at before it is published. Implemented as CDI beans; reads only. */
public interface Check {

    void check(Inspected entry, Consumer<Finding> found);
}
