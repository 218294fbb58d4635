package sila.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sila.testing.Patience.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import sila.testing.HubServices;

@QuarkusTest
class EmbeddedServicesTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "sila.elasticsearch.url")
    String search;

    @ConfigProperty(name = "sila.s3.endpoint")
    String s3;

    @Test
    void the_database_sorts_as_russian_does() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(w, '' order by w) from unnest(array['Ж', 'ё', 'е', 'а']) w")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("аеёЖ");
        }
    }

    @Test
    void elasticsearch_comes_back_at_the_same_address() throws IOException {
        HubServices.elasticsearch().stop();
        assertThatThrownBy(() -> status(search)).isInstanceOf(IOException.class);
        HubServices.elasticsearch().start();
        // shards too: the next test may search at once; a timeout is answered 408
        await().ignoreExceptions()
                .until(() -> status(search + "/_cluster/health?wait_for_status=yellow&timeout=5s") == 200);
    }

    @Test
    void s3_comes_back_at_the_same_address() throws IOException {
        HubServices.s3().stop();
        assertThatThrownBy(() -> status(s3)).isInstanceOf(IOException.class);
        HubServices.s3().start();
        assertThat(status(s3)).isEqualTo(403);
    }

    private static int status(String url) throws IOException {
        return ((HttpURLConnection) new URL(url).openConnection()).getResponseCode();
    }
}
