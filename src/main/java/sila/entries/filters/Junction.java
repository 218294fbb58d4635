package sila.entries.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;

/** All of several conditions, or at least one of them. */
record Junction(Kind kind, List<Condition> members) implements Condition {

    enum Kind {
        AND,
        OR
    }

    static Condition of(Kind kind, List<Condition> members) {
        return members.size() == 1 ? members.get(0) : new Junction(kind, List.copyOf(members));
    }

    @Override
    public String sql(Statement statement, Edition edition, String row) {
        if (members.isEmpty()) {
            return kind == Kind.AND ? "true" : "false";
        }
        return members.stream()
                .map(member -> member.sql(statement, edition, row))
                .collect(Collectors.joining(" " + kind.name().toLowerCase(Locale.ROOT) + " ", "(", ")"));
    }

    @Override
    public List<List<Seek>> ways() {
        return kind == Kind.AND
                ? members.stream().flatMap(member -> member.ways().stream()).toList()
                : together();
    }

    /** Of each member its first way; without one for each there is none. */
    private List<List<Seek>> together() {
        var union = new ArrayList<Seek>();
        for (Condition member : members) {
            if (member.ways().isEmpty()) {
                return List.of();
            }
            union.addAll(member.ways().get(0));
        }
        return List.of(union);
    }

    @Override
    public Condition without(Seek seek) {
        return kind == Kind.OR
                ? this
                : of(
                        kind,
                        members.stream()
                                .map(member -> member.without(seek))
                                .filter(member -> !member.equals(NONE))
                                .toList());
    }

    @Override
    public void weigh(Cost cost) {
        members.forEach(member -> member.weigh(cost));
    }

    @Override
    public Set<String> types() {
        return members.stream().flatMap(member -> member.types().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
