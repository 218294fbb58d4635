package sila.media.library;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.files.Kind;

/** A picture stays a picture: what shows the file counts on that. */
class KindIsAnother extends Problem {

    private static final long serialVersionUID = 1L;

    KindIsAnother(Kind needed, Kind is) {
        super(
                422,
                "kind-is-another",
                Text.of(
                                "Этот файл можно заменить только файлом того же вида: %s. А это — %s.",
                                "This file can be replaced by one of its kind only: %s. This is: %s.")
                        .with(needed.title(), is.title()),
                List.of(new Violation(
                        "",
                        Text.of(
                                "Загрузите его отдельным файлом и вставьте в материалы.",
                                "Upload it as a file of its own and put that into the entries."))));
    }
}
