package sila.media.folders;

import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

class FolderHasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    private FolderHasChanged(int expected, int version) {
        super(
                412,
                "changed",
                Text.of(
                        "Тем временем эту папку изменил кто-то другой.",
                        "Somebody else has changed this folder meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы правили версию %s, а последняя уже %s. Обновите список папок.",
                                        "You edited version %s, the latest is %s by now. Read the list of folders again.")
                                .with(expected, version)));
        and("yours", expected);
        and("latest", version);
    }

    static void refuse(Expected expected, Folder folder) {
        if (!expected.admits(folder.version)) {
            throw new FolderHasChanged(expected.highest(), folder.version);
        }
    }
}
