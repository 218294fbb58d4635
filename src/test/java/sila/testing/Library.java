package sila.testing;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** The media library as its editors see it. */
public final class Library {

    public static final String ASSETS = "/api/v1/manage/assets";

    private Library() {}

    /** A picture of this size, in PNG. */
    public static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @return the id, when the file has been looked into */
    public static String uploaded(String filename, byte[] bytes) {
        String id = administrator()
                .contentType(ContentType.BINARY)
                .queryParam("filename", filename)
                .body(bytes)
                .post(ASSETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().untilAsserted(
                        () -> administrator().get(ASSETS + "/" + id).then().body("state", not(is("processing"))));
        return id;
    }

    public static JsonPath read(String id) {
        return administrator()
                .get(ASSETS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** With the version that is the latest. */
    public static ValidatableResponse describe(String id, String form) {
        return administrator()
                .header("If-Match", "\"" + read(id).getInt("version") + "\"")
                .body(form)
                .put(ASSETS + "/" + id)
                .then();
    }

    public static ValidatableResponse replace(String id, String filename, byte[] bytes) {
        return administrator()
                .contentType(ContentType.BINARY)
                .queryParam("filename", filename)
                .body(bytes)
                .put(ASSETS + "/" + id + "/file")
                .then();
    }

    public static ValidatableResponse delete(String id) {
        return administrator().delete(ASSETS + "/" + id).then();
    }

    /** An article's draft with the picture as its cover. */
    public static String articleWith(String picture, String title) {
        return Api.article(title)
                .replace("\"lead\"", "\"cover\": {\"id\": \"" + picture + "\", \"alt\": \"Точка\"}, \"lead\"");
    }

    /** An empty picture of this size in pixels. @return the id */
    public static String picture(int width, int height) {
        return uploaded("picture.png", png(width, height));
    }

    /** @return the id of an SVG file */
    public static String drawing() {
        return uploaded(
                "drawing.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1400\" height=\"1400\"><path d=\"M0 0h9v9z\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A second of silence. @return the id */
    public static String silence() {
        var header = ByteBuffer.allocate(44 + 8000).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 8000);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        header.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(8000);
        return uploaded("silence.wav", header.array());
    }
}
