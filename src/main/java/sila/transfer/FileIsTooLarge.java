package sila.transfer;

import sila.kernel.Problem;
import sila.kernel.Text;

/** The file is larger than the hub takes. Nothing of it was kept. */
final class FileIsTooLarge extends Problem {

    private static final long serialVersionUID = 1L;

    FileIsTooLarge(long limit) {
        super(
                413,
                "too-large",
                Text.of(
                                "Файл больше %s байт: ничего не сохранено.",
                                "The file is larger than %s bytes: nothing was kept.")
                        .with(limit));
    }
}
