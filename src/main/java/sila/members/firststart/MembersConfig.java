package sila.members.firststart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

@ConfigMapping(prefix = "sila")
interface MembersConfig {

    /** An administrator's API token for automation, at least 32 characters. */
    @WithName("admin-token")
    Optional<String> adminToken();
}
