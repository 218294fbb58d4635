package sila.entries.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import sila.entries.revisions.Revisions;

/** The answers that were given last, by the address that was asked. */
@ApplicationScoped
class Answers {

    private final Revisions revisions;
    private final Cache<String, Answer> kept;

    Answers(Revisions revisions, AnswersConfig config) {
        this.revisions = revisions;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.answersMemory().asLongValue())
                .weigher((String address, Answer answer) -> answer.weight() + 2 * address.length())
                .build();
    }

    void keep(String address, Answer answer) {
        kept.put(address, answer);
    }

    /** Null when there is none, or it may be out of date. Quick, and never asks the database. */
    @Nullable
    Answer current(String address) {
        Answer answer = revisions.isTold() ? kept.getIfPresent(address) : null;
        if (answer == null) {
            return null;
        }
        if (!answer.isCurrent().getAsBoolean()) {
            kept.asMap().remove(address, answer);
            return null;
        }
        return answer;
    }
}
