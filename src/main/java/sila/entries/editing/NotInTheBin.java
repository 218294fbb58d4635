package sila.entries.editing;

import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody wants back, or away for ever, what was not deleted. */
public final class NotInTheBin extends Problem {

    private static final long serialVersionUID = 1L;

    NotInTheBin(UUID id) {
        super(
                404,
                "not-in-the-bin",
                Text.of("Материала %s в корзине нет.", "There is no entry %s in the bin.")
                        .with(id));
    }
}
