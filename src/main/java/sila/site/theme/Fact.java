package sila.site.theme;

import java.util.List;

/** One line of an entry's particulars: the court, the date of the decision, the norms applied. */
public record Fact(String name, List<Link> values) {}
