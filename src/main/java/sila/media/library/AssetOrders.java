package sila.media.library;

import java.util.List;
import sila.kernel.Cursor;
import sila.kernel.Orders;
import sila.kernel.Orders.Order;
import sila.media.Asset;

/** The orders in which files are listed. */
final class AssetOrders {

    /** Ids grow with time. */
    static final Orders<Asset> ALL = new Orders<>(
            "a.id",
            Asset::id,
            List.of(
                    new Order<>("createdAt", "a.id", "uuid", asset -> asset.id().toString(), last -> last.id(1)
                            .toString()),
                    new Order<>(
                            "updatedAt",
                            "a.updated_at",
                            "timestamptz",
                            asset -> asset.updatedAt().toString(),
                            last -> last.moment(0).toString()),
                    new Order<>("filename", "a.filename", "text", Asset::filename, last -> last.text(0)),
                    new Order<>(
                            "bytes",
                            "a.bytes",
                            "bigint",
                            asset -> String.valueOf(asset.bytes()),
                            last -> String.valueOf(bytes(last.text(0))))));

    private AssetOrders() {}

    private static long bytes(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException forged) {
            throw Cursor.misfit();
        }
    }
}
