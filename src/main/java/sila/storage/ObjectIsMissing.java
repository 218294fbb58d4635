package sila.storage;

import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** There is no object with this key. */
public class ObjectIsMissing extends Problem {

    private static final long serialVersionUID = 1L;

    ObjectIsMissing(@Nullable Throwable cause) {
        super(404, "not-found", Text.of("Такого файла нет в хранилище.", "There is no such file in the storage."));
        initCause(cause);
    }
}
