package sila.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Patience.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import sila.testing.HubProcess;

/** One hub's life, from its first start on: the tests go on from where the one before has left it. */
@TestMethodOrder(OrderAnnotation.class)
class HubLifecycleIT {

    private static final Path HOME = Path.of("target", "it", "Дом союза").toAbsolutePath();
    private static final Map<String, String> EMPTY = Map.of("SILA_DEMO", "false");

    private static HubProcess hub;

    @BeforeAll
    static void nothing_is_there() throws IOException {
        if (Files.exists(HOME)) {
            try (var paths = Files.walk(HOME)) {
                paths.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        hub = HubProcess.start(HOME, EMPTY);
    }

    @AfterAll
    static void nothing_is_left() {
        hub.terminate();
        assertThat(HubProcess.processesOf(HOME)).isEmpty();
    }

    @Test
    @Order(1)
    void the_first_start_tells_its_progress_its_addresses_and_a_password() {
        hub.awaitReady();

        assertThat(hub.console())
                .contains("Распаковываю PostgreSQL", "Распаковываю Elasticsearch", "Создаю базу данных")
                .contains(hub.url() + "/studio", hub.url() + "/api/v1", hub.url() + "/q/health", "одноразовый пароль");
        // the watch over the event loop speaks of a slow machine, not of the hub
        assertThat(hub.console().lines().filter(line -> !line.contains("BlockedThreadChecker")))
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }

    @Test
    @Order(2)
    void a_second_hub_on_the_same_home_is_refused() {
        var second = HubProcess.start(HOME, EMPTY);

        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.console())
                .contains("уже работает другой хаб", "Another hub")
                .hasLineCount(2);
    }

    @Test
    @Order(3)
    void after_kill_9_the_next_hub_goes_on_with_the_same_database_server() throws IOException {
        var database = postmaster();
        hub.kill();

        hub = HubProcess.start(HOME, EMPTY).awaitReady();

        assertThat(postmaster()).isEqualTo(database);
        assertThat(hub.console()).doesNotContain("одноразовый пароль", "Распаковываю", "ERROR");
    }

    private static String postmaster() throws IOException {
        return Files.readAllLines(HOME.resolve("postgresql/data/postmaster.pid"))
                .get(0);
    }

    @Test
    @Order(4)
    void a_stop_leaves_no_process_behind() {
        assertThat(HubProcess.processesOf(HOME)).isNotEmpty();

        hub.terminate();

        assertThat(HubProcess.processesOf(HOME)).isEmpty();
    }

    @Test
    @Order(5)
    void data_of_another_postgresql_is_refused_and_left_alone() throws IOException {
        var version = HOME.resolve("postgresql/data/PG_VERSION");
        var original = Files.readString(version);
        Files.writeString(version, "15\n");

        var refused = HubProcess.start(HOME, EMPTY);

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.console())
                .contains("PostgreSQL 15", "QUARKUS_DATASOURCE_JDBC_URL")
                .hasLineCount(2);
        assertThat(HubProcess.processesOf(HOME)).isEmpty();
        Files.writeString(version, original);
    }

    @Test
    @Order(6)
    void a_stop_while_it_starts_leaves_no_process_behind() {
        var impatient = HubProcess.start(HOME, EMPTY);
        await().until(() -> !HubProcess.processesOf(HOME).isEmpty());

        impatient.terminate();

        assertThat(HubProcess.processesOf(HOME)).isEmpty();
    }

    @Test
    @Order(7)
    void what_is_configured_wrongly_is_said_in_a_sentence() {
        var refused = HubProcess.start(HOME, Map.of("SILA_ADMIN_TOKEN", "short"));

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.console())
                .contains("SILA_ADMIN_TOKEN", "openssl rand -hex 32")
                .hasLineCount(1);
        assertThat(HubProcess.processesOf(HOME)).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_started(@TempDir Path home) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var refused = HubProcess.startAt(taken.getLocalPort(), home, EMPTY);

            assertThat(refused.exitStatus()).isEqualTo(1);
            assertThat(refused.console())
                    .contains("Порт " + taken.getLocalPort(), "QUARKUS_HTTP_PORT")
                    .hasLineCount(2);
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_named(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("not a directory"), "");

        var refused = HubProcess.start(file.resolve("home"), EMPTY);

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.console()).contains(file.toString(), "SILA_HOME").hasLineCount(2);
    }
}
