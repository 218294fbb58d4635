package sila.transfer.rows;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A file that a row names was not sent along, and cannot be fetched. */
final class FileIsOutOfReach extends Problem {

    private static final long serialVersionUID = 1L;

    FileIsOutOfReach(String address, Text why) {
        super(
                422,
                "file-out-of-reach",
                Text.of("Файл не получен.", "A file could not be had."),
                List.of(new Violation(address, why)));
    }
}
