package sila.transfer.rows;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Two rows of a source claim to be the same. */
final class KeyIsTaken extends Problem {

    private static final long serialVersionUID = 1L;

    KeyIsTaken(String key, int row) {
        super(
                422,
                "key-taken",
                Text.of("Ключ «%s» уже был в строке %s.", "Key “%s” was in row %s already.")
                        .with(key, row));
    }
}
