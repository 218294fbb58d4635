package sila.media.library;

import sila.kernel.Problem;
import sila.kernel.Text;
import sila.media.FileUse;

/** Somebody shows the file; the answer names them as {@code users}, as far as the reader may see them. */
class AssetIsUsed extends Problem {

    private static final long serialVersionUID = 1L;

    AssetIsUsed(FileUse.Users users) {
        super(
                409,
                "asset-is-used",
                Text.of(
                                "Файл показывают материалы (%s). Сначала уберите его оттуда.",
                                "Entries show the file (%s). Take it out of them first.")
                        .with(users.count()));
        and("count", users.count());
        and("users", users.seen());
    }
}
