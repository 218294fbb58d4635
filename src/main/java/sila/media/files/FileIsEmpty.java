package sila.media.files;

import sila.kernel.Problem;
import sila.kernel.Text;

/** An upload without a single byte. */
class FileIsEmpty extends Problem {

    private static final long serialVersionUID = 1L;

    FileIsEmpty() {
        super(
                422,
                "empty-file",
                Text.of(
                        "Файл пуст. Передайте его содержимое телом запроса.",
                        "The file is empty. Send its content as the body of the request."));
    }
}
