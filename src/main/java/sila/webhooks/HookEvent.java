package sila.webhooks;

import java.util.List;
import java.util.stream.Stream;
import sila.entries.EntryEvent;

/** Names of what a webhook can be told. */
public final class HookEvent {

    /** Only ever sent on request, to see whether it arrives. */
    public static final String PING = "ping";

    /** Another webhook was switched off because nothing arrived there. */
    public static final String DISABLED = "webhook.disabled";

    /** Those that a webhook can ask for. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(EntryEvent.Kind.values()).map(EntryEvent.Kind::code), Stream.of(DISABLED))
            .toList();

    private HookEvent() {}
}
