package sila.transfer.rows;

import sila.kernel.Problem;
import sila.kernel.Text;

/** The file is not what it is said to be. */
public final class UnreadableSource extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param why what a parser says; may be empty */
    public UnreadableSource(String format, String why) {
        super(
                422,
                "unreadable-source",
                Text.of("Файл не читается как %s. %s", "The file cannot be read as %s. %s")
                        .with(format, why));
    }
}
