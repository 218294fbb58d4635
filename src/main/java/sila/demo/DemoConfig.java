package sila.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "sila")
interface DemoConfig {

    /** Whether an empty hub is filled with the demo content. */
    @WithDefault("true")
    boolean demo();
}
