package sila.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a request as it is written, also one that no client would send. */
public final class RawHttp {

    private RawHttp() {}

    public record Answer(int status, String text) {}

    /** @param target path and query, as they stand in the first line */
    public static Answer get(String target) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException hungUp) {
                // the hub does not read all of a line that is too long; what it has answered has come all the same
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException reset) {
                // behind its answer
            }
            String text = answer.toString(StandardCharsets.UTF_8);
            return new Answer(text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12)), text);
        }
    }
}
