package sila.entries.answers;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Memory for answers that are given again and again. */
@ConfigMapping(prefix = "sila.delivery")
interface AnswersConfig {

    /** By {@code SILA_DELIVERY_ANSWERS_MEMORY}. */
    @WithDefault("32M")
    MemorySize answersMemory();
}
