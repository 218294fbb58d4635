package sila.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.members.Scope;

/** How the hub is, in sentences: the parts it needs, and the node that answers. */
@Path("/api/v1/manage/health")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.OPERATE)
public class HealthResource {

    private final Readinesses readinesses;
    private final Queue queue;
    private final Machine machine;
    private final String version;

    HealthResource(
            Readinesses readinesses,
            Queue queue,
            Machine machine,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.readinesses = readinesses;
        this.queue = queue;
        this.machine = machine;
        this.version = version;
    }

    /**
     * @param state the worst of the parts: {@code ok}, {@code attention} or {@code down}
     * @param version of the hub
     * @param startedAt when the node was started that answers
     */
    public record View(Finding.State state, String version, String java, Instant startedAt, List<Part> parts) {}

    /**
     * @param says one sentence
     * @param advice what to do; left out when there is nothing to be done
     * @param data figures and addresses
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String name,
            String title,
            Finding.State state,
            String says,
            @Nullable String advice,
            Map<String, Object> data) {

        static Part of(Finding finding, Language language) {
            var advice = finding.advice();
            return new Part(
                    finding.name(),
                    finding.title().in(language),
                    finding.state(),
                    finding.says().in(language),
                    advice == null ? null : advice.in(language),
                    finding.data());
        }
    }

    /** Also when a part is down: that stands in the answer. */
    @GET
    public View look(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Language language = Language.preferredBy(languages);
        var findings = new ArrayList<>(readinesses.look());
        findings.add(queue.look());
        findings.add(machine.heap());
        findings.add(machine.disk());
        return new View(
                findings.stream()
                        .map(Finding::state)
                        .max(Comparator.naturalOrder())
                        .orElse(Finding.State.OK),
                version,
                Runtime.version().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                findings.stream().map(finding -> Part.of(finding, language)).toList());
    }
}
