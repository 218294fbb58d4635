package sila.launcher;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import sila.kernel.StartRefused;

/** Keeps the stack trace of a refused start out of the log: {@link HubLife} says its sentence instead. */
@LoggingFilter(name = "refusals")
public final class RefusalFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return StartRefused.behind(record.getThrown()).isEmpty();
    }
}
