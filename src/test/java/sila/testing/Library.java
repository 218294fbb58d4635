package sila.testing;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files of the media library. */
public final class Library {

    private static final String ASSETS = "/api/v1/manage/assets";

    private Library() {}

    /** @return the id, when the file has been looked into */
    public static String uploaded(String name, byte[] content) {
        String id = administrator()
                .contentType(ContentType.BINARY)
                .queryParam("filename", name)
                .body(content)
                .post(ASSETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().untilAsserted(
                        () -> administrator().get(ASSETS + "/" + id).then().body("state", not(is("processing"))));
        return id;
    }

    /** An empty picture of this size in pixels. @return the id */
    public static String png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uploaded("picture.png", bytes.toByteArray());
    }

    public static String svg() {
        return uploaded(
                "drawing.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1400\" height=\"1400\"><path d=\"M0 0h9v9z\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A second of silence. */
    public static String wav() {
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
