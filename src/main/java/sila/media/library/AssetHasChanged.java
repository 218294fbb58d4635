package sila.media.library;

import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.Asset;

/** Somebody else was faster. */
class AssetHasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    private AssetHasChanged(int expected, Asset asset) {
        super(
                412,
                "changed",
                Text.of("Тем временем файл изменил кто-то другой.", "Somebody else has changed the file meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы правили версию %s, а последняя уже %s (%s). Прочтите её и внесите правку заново.",
                                        "You edited version %s, the latest is %s by now (%s). Read it and apply your change again.")
                                .with(expected, asset.version(), asset.updatedBy())));
        and("yours", expected);
        and("latest", asset.version());
        and("by", asset.updatedBy());
        and("at", asset.updatedAt());
    }

    static void refuse(Expected expected, Asset asset) {
        if (!expected.admits(asset.version())) {
            throw new AssetHasChanged(expected.highest(), asset);
        }
    }
}
