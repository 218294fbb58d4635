package sila.media.folders;

import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

class FolderNameIsTaken extends Problem {

    private static final long serialVersionUID = 1L;

    FolderNameIsTaken(String name) {
        super(
                409,
                "folder-name-is-taken",
                Text.of("Здесь уже есть папка «%s».", "There is a folder \"%s\" here already.")
                        .with(name),
                new Violation("/name", Text.of("Выберите другое имя.", "Choose another name.")));
    }
}
