package sila.entries.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageKeysTest {

    private static Set<String> keys(int sought) {
        List<UUID> ids =
                IntStream.range(0, sought).mapToObj(i -> new UUID(1, i)).toList();
        return PageKeys.of(List.of(), ids, Set.of("article"), Set.of("person"));
    }

    @Test
    void of_some_entries_each_is_named() {
        assertThat(keys(100)).hasSize(101).contains("type/article", "entry/" + new UUID(1, 99));
    }

    @Test
    void of_many_entries_their_types_stand_for_them_for_no_proxy_takes_headers_that_long() {
        assertThat(keys(101)).containsExactly("type/person");
    }
}
