package sila.media.copies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.storage.Area;
import sila.storage.Storage;
import sila.testing.Library;

/** Bytes come back from an archive whole or not at all, and take nothing away from what is here. */
@QuarkusTest
class AssetCopiesTest {

    @Inject
    AssetCopies copies;

    @Inject
    Storage storage;

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long objects(UUID id) {
        return storage.list(Area.MEDIA, "assets/" + id + "/").count();
    }

    @Test
    void what_is_here_after_all_keeps_its_former_bytes() {
        UUID id = UUID.fromString(Library.uploaded("first.txt", words("первое")));
        Library.replace(id.toString(), "second.txt", words("второе")).statusCode(200);
        AssetCopy copy = copies.find(id).orElseThrow();

        copies.restore(copy, new ByteArrayInputStream(words("второе")));

        assertThat(objects(id)).isEqualTo(2);
        for (String address : new String[] {"/media/" + id + "/file.txt", "/media/" + id + "/2/file.txt"}) {
            given().redirects().follow(false).get(address).then().statusCode(200);
        }
    }

    @Test
    void nothing_is_left_of_what_could_not_be_registered() throws Exception {
        UUID id = UUID.randomUUID();
        byte[] bytes = words("слова");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String unstorable = "\0";
        var copy =
                new AssetCopy(id, "words.txt", bytes.length, sha256, Instant.now(), unstorable, null, null, null, null);

        assertThatThrownBy(() -> copies.restore(copy, new ByteArrayInputStream(bytes)))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(FileIsAnother.class);

        assertThat(objects(id)).isZero();
    }
}
