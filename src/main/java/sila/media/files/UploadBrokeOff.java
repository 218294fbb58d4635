package sila.media.files;

import sila.kernel.Problem;
import sila.kernel.Text;

/** The sender went away in the middle. Nothing was kept. */
class UploadBrokeOff extends Problem {

    private static final long serialVersionUID = 1L;

    UploadBrokeOff(Throwable cause) {
        super(
                400,
                "upload-broke-off",
                Text.of(
                        "Передача файла прервалась, ничего не сохранено. Загрузите файл ещё раз.",
                        "The upload broke off, nothing was kept. Upload the file again."));
        initCause(cause);
    }
}
