package sila.embedded;

import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** Why the hub cannot start and what to do about it, in the words of the person who starts it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public CannotStart(Text reason) {
        this(reason, null);
    }

    public CannotStart(Text reason, @Nullable Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
