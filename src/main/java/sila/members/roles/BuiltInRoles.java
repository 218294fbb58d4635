package sila.members.roles;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import sila.kernel.StrictJson;
import sila.kernel.Violation;

/** The roles that every hub has, as {@code roles.yaml} names them, in its order. */
final class BuiltInRoles {

    private static final String FILE = "/sila/members/roles.yaml";

    private BuiltInRoles() {}

    /**
     * @param text YAML: each role by its name
     * @throws IllegalArgumentException for whatever is not as it should be
     */
    static Map<String, Role> read(InputStream text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object yaml = new Yaml(new SafeConstructor(options)).load(text);
        var forms = StrictJson.MAPPER.convertValue(yaml, new TypeReference<LinkedHashMap<String, RoleForm>>() {});
        var roles = new LinkedHashMap<String, Role>();
        forms.forEach((name, form) -> {
            // any type: where the content model has no lawyers' types, their role is idle
            List<Violation> violations = form.check(null);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(name + ": " + violations);
            }
            roles.put(name, form.role(name, true, 0));
        });
        return roles;
    }

    static Map<String, Role> shipped() {
        try (InputStream file = BuiltInRoles.class.getResourceAsStream(FILE)) {
            return read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
