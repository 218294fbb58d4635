package sila.transfer.archive;

import org.jspecify.annotations.Nullable;
import sila.transfer.Conflicts;

/** @param conflicts null: {@link Conflicts#SKIP} */
record ImportChoice(@Nullable Conflicts conflicts) {

    Conflicts orSkip() {
        return conflicts == null ? Conflicts.SKIP : conflicts;
    }
}
