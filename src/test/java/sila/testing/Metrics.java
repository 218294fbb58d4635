package sila.testing;

import static io.restassured.RestAssured.given;

/** What the hub counts, as Prometheus reads it. */
public final class Metrics {

    private Metrics() {}

    /** @param series name and labels as they are printed; what is not there counts as nothing */
    public static double value(String series) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }
}
