package sila.storage;

import io.minio.BucketExistsArgs;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sila.kernel.Text;

/** Whether the store answers to our keys, and what to do when it does not. */
@Readiness
class StorageReadiness implements HealthCheck {

    private static final long SECONDS = 4;

    private static final Text ADVICE = Text.of(
            "Запустите хранилище S3 по этому адресу или исправьте SILA_S3_ENDPOINT, SILA_S3_ACCESS_KEY и"
                    + " SILA_S3_SECRET_KEY. Когда оно ответит, публикация продолжится сама.",
            "Start the S3 store at this address, or correct SILA_S3_ENDPOINT, SILA_S3_ACCESS_KEY and"
                    + " SILA_S3_SECRET_KEY. Publishing goes on by itself when the store answers again.");

    private final S3 s3;

    StorageReadiness(S3 s3) {
        this.s3 = s3;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("s3").withData("endpoint", s3.endpoint());
        try {
            S3.await(s3.client()
                    .bucketExists(BucketExistsArgs.builder()
                            .bucket(s3.bucket(Area.CONTENT))
                            .build())
                    .orTimeout(SECONDS, TimeUnit.SECONDS));
            return check.up().build();
        } catch (StorageUnavailable e) {
            return check.down()
                    .withData("problem", String.valueOf(e.getCause()))
                    .withData("do", ADVICE.en())
                    .withData("do.ru", ADVICE.ru())
                    .build();
        }
    }
}
