package sila.entries.checks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sila.contentmodel.LinkUse;

/**
 * What was found about a version.
 *
 * @param version number of the latest one
 * @param findings the worst first
 * @param links everything outside of the hub's relations that readers are led to
 */
public record Checked(int version, List<Finding> findings, List<LinkUse> links) {

    static Checked of(Inspected entry, List<Finding> found) {
        return new Checked(entry.version().number(), ordered(found.stream()), entry.links());
    }

    /** With what was found later; what two checks say alike stands once. */
    public Checked and(List<Finding> more) {
        return new Checked(version, ordered(Stream.concat(findings.stream(), more.stream())), links);
    }

    public boolean isPublishable() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    private static List<Finding> ordered(Stream<Finding> found) {
        var all = found.distinct().toList();
        return all.stream()
                .filter(finding -> all.stream().noneMatch(finding::isLessThan))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
