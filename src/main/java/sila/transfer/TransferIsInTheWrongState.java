package sila.transfer;

import sila.kernel.Problem;
import sila.kernel.Text;

/** What is asked for cannot be done with a transfer where it stands. */
public final class TransferIsInTheWrongState extends Problem {

    private static final long serialVersionUID = 1L;

    TransferIsInTheWrongState(State state) {
        super(
                409,
                "transfer-is-" + state.code(),
                Text.of(
                        "Сейчас этого сделать нельзя: перенос в состоянии «" + state.code() + "».",
                        "This cannot be done now: the transfer is " + state.code() + "."));
        and("state", state);
    }
}
