package sila.embedded;

import java.util.Map;

/** A server beside the hub. Keeps its address between {@link #stop()} and the next {@link #start()}. */
public interface EmbeddedService {

    /** Starts the server, or goes on with the one that a killed hub has left behind. Does nothing when it runs. */
    void start();

    /** Stops the server in order and waits until it is gone. Does nothing when it does not run. */
    void stop();

    /** How the hub reaches it: configuration properties by name. */
    Map<String, String> configuration();
}
