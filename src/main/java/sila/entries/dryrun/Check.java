package sila.entries.dryrun;

import java.util.List;

/**
 * One respect in which a scenario is looked at. Implemented as CDI beans, also by packages above; reads only.
 */
public interface Check {

    List<Finding> of(Scenario scenario);
}
