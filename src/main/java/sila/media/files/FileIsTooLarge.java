package sila.media.files;

import sila.kernel.Problem;
import sila.kernel.Text;

/** More bytes than an upload may have. */
class FileIsTooLarge extends Problem {

    private static final long serialVersionUID = 1L;

    FileIsTooLarge(long limit) {
        super(
                413,
                "too-large",
                Text.of("Файл больше допустимых %s байт.", "The file is larger than the %s bytes allowed.")
                        .with(limit));
    }
}
