package sila.transfer;

import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;

/** There is no transfer of this id, or it is so old that it was cleared away. */
public final class TransferIsUnknown extends Problem {

    private static final long serialVersionUID = 1L;

    TransferIsUnknown(UUID id) {
        super(
                404,
                "not-found",
                Text.of("Переноса %s нет или он давно убран.", "There is no transfer %s, or it was cleared away.")
                        .with(id));
    }
}
