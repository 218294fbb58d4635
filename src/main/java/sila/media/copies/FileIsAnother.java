package sila.media.copies;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The bytes that came are not those that were announced. */
class FileIsAnother extends Problem {

    private static final long serialVersionUID = 1L;

    FileIsAnother(String filename) {
        super(
                422,
                "file-is-another",
                Text.of("Содержимое файла «%s» повреждено.", "The content of file “%s” is damaged.")
                        .with(filename),
                List.of(new Violation(
                        "/sha256",
                        Text.of(
                                "Контрольная сумма не сходится: файл не взят.",
                                "The checksum does not match: the file was not taken."))));
    }
}
