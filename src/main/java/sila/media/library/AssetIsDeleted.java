package sila.media.library;

import sila.kernel.Problem;
import sila.kernel.Text;

/** It was put away: first it has to be taken back. */
class AssetIsDeleted extends Problem {

    private static final long serialVersionUID = 1L;

    AssetIsDeleted() {
        super(
                409,
                "asset-is-deleted",
                Text.of("Файл удалён. Сначала верните его из удалённых.", "The file is deleted. Take it back first."));
    }
}
