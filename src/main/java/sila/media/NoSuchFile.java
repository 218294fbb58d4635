package sila.media;

import sila.kernel.Problem;
import sila.kernel.Text;

/** There is no such file, or it is not ready to be shown. */
public class NoSuchFile extends Problem {

    private static final long serialVersionUID = 1L;

    public NoSuchFile() {
        super(404, "not-found", Text.of("Такого файла нет.", "There is no such file."));
    }
}
