package sila.jobs;

import java.time.Instant;

/**
 * A job that has been asked for.
 *
 * @param job the {@link Job#name()}
 * @param key what to work on
 * @param at not before this moment
 */
public record JobRequest(String job, String key, Instant at) {

    public static JobRequest now(String job, String key) {
        return new JobRequest(job, key, Instant.now());
    }
}
