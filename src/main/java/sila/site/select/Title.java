package sila.site.select;

import sila.entries.Publication;

/** How entries are called: norms of law by their number. */
final class Title {

    private static final String NORM = "legal-norm";

    private Title() {}

    /** «Статья 81. Расторжение трудового договора» */
    static String ofPage(Publication entry) {
        String number = number(entry);
        return number.isEmpty() ? plain(entry) : "Статья " + number + ". " + plain(entry);
    }

    /** In a line with others: «ст. 81 ТК РФ» */
    static String ofLink(Publication entry) {
        String number = number(entry);
        return number.isEmpty() ? plain(entry) : "ст. " + number + " " + act(entry);
    }

    private static String plain(Publication entry) {
        return Fields.plain(entry.title());
    }

    private static String number(Publication entry) {
        return entry.type().name().equals(NORM) ? new Fields(entry.fields()).text("number") : "";
    }

    private static String act(Publication entry) {
        String code = new Fields(entry.fields()).text("act");
        return entry.type()
                .field("act")
                .flatMap(field -> field.kind().vocabulary())
                .flatMap(acts -> acts.term(code))
                .map(term -> term.title().ru())
                .orElse(code);
    }
}
