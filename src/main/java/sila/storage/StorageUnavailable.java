package sila.storage;

import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** The object store did not answer, or refused: try again later. */
public class StorageUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    public StorageUnavailable(@Nullable Throwable cause) {
        super(
                503,
                "storage-unavailable",
                Text.of(
                        "Хранилище файлов сейчас недоступно. Повторите попытку через минуту.",
                        "The file storage is unavailable right now. Try again in a minute."));
        initCause(cause);
    }
}
