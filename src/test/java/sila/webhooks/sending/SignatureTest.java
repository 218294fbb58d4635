package sila.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.webhooks.SigningSecret;

class SignatureTest {

    private static final Instant MOMENT = Instant.ofEpochSecond(1766570000);

    /** Expected by {@code printf '1766570000.{"id":1}' | openssl dgst -sha256 -hmac whsec_test}. */
    @Test
    void it_is_the_one_that_openssl_makes() {
        assertThat(Signature.of("{\"id\":1}", MOMENT, List.of(new SigningSecret("whsec_test"))))
                .isEqualTo("t=1766570000,v1=addaf9a1127a9dffd3cb829aa60af8bd682e5043f4f152de90e2a8e0020bf023");
    }

    @Test
    void a_former_secret_signs_beside_the_new_one() {
        assertThat(Signature.of(
                        "{\"id\":1}",
                        MOMENT,
                        List.of(new SigningSecret("whsec_test"), new SigningSecret("whsec_former"))))
                .isEqualTo("t=1766570000,v1=addaf9a1127a9dffd3cb829aa60af8bd682e5043f4f152de90e2a8e0020bf023"
                        + ",v1=10b917b508b4e6b19ac51a24676d64905a616018c9dcd15050e262184e684c65");
    }

    @Test
    void a_secret_is_in_no_log() {
        assertThat(new SigningSecret("whsec_test").toString()).doesNotContain("whsec_test");
    }
}
