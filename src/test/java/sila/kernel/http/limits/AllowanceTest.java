package sila.kernel.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.StartRefused;

class AllowanceTest {

    private static final Quota SIX = Quota.of("test", OptionalInt.of(6), 0);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_quota_may_be_spent_at_once_and_comes_back_evenly(long start) {
        var allowance = new Allowance(start);

        for (int left = 5; left >= 0; left--) {
            assertThat(allowance.take(SIX, start)).isEqualTo(new Allowance.Standing(true, left, 10));
        }
        assertThat(allowance.take(SIX, start)).isEqualTo(new Allowance.Standing(false, 0, 10));
        assertThat(allowance.take(SIX, start + seconds(9))).isEqualTo(new Allowance.Standing(false, 0, 1));
        assertThat(allowance.take(SIX, start + seconds(10))).isEqualTo(new Allowance.Standing(true, 0, 10));
        assertThat(allowance.take(SIX, start + seconds(100)).remaining()).isEqualTo(5);
    }

    @Test
    void those_who_ask_at_the_same_time_get_no_more() {
        var allowance = new Allowance(0);
        var hundred = Quota.of("test", OptionalInt.of(100), 0);

        long granted = IntStream.range(0, 5000)
                .parallel()
                .filter(i -> allowance.take(hundred, 0).granted())
                .count();

        assertThat(granted).isEqualTo(100);
    }

    @Test
    void a_wrong_limit_is_refused_at_the_start() {
        assertThatThrownBy(() -> Quota.of("address", OptionalInt.of(-1), 0)).isInstanceOf(StartRefused.class);
        assertThat(Quota.of("address", OptionalInt.of(0), 5).isLimit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.7, ::ffff:203.0.113.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8::, 32.1.13.184, false",
        "fe80::1%eth0, fe80::2, true",
    })
    void an_ipv6_network_is_one_caller(String one, String other, boolean same) {
        assertThat(CallerAddress.of(one)
                        .network()
                        .equals(CallerAddress.of(other).network()))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.9.9, true",
        "::1, true",
        "::ffff:127.0.0.1, true",
        "::2, false",
        "10.0.0.1, false",
        "localhost, false",
        "not an address, false"
    })
    void the_machine_itself_is_known(String host, boolean itself) {
        assertThat(CallerAddress.of(host).isThisMachine()).isEqualTo(itself);
    }

    private static long seconds(int count) {
        return TimeUnit.SECONDS.toNanos(count);
    }
}
