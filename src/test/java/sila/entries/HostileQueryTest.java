package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.article;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sila.testing.RawHttp;

/** Addresses that nobody means well with. */
@QuarkusTest
class HostileQueryTest {

    private static final String ARTICLES = "/api/v1/content/article";

    static Stream<String> refused() {
        return Stream.of(encoding(), nesting(), conditions(), repetitions(), cursors(), values(), others(), sync())
                .flatMap(each -> each);
    }

    private static Stream<String> encoding() {
        return Stream.of(
                ARTICLES + "?filter[title]=%zz",
                ARTICLES + "?filter[title]=%",
                ARTICLES + "?filter[title]=%4",
                ARTICLES + "?filter[title]=%E0%A4",
                ARTICLES + "?filter[title]=%C0%80",
                ARTICLES + "?filter[title]=%ED%A0%80",
                ARTICLES + "?filter[title]=%00",
                ARTICLES + "?%00=x",
                ARTICLES + "?%ff%fe",
                ARTICLES + "/%zz",
                ARTICLES + "/%00",
                ARTICLES + "/%E0%A4",
                "/api/v1/content/%zz");
    }

    private static Stream<String> nesting() {
        return Stream.of(
                ARTICLES + "?filter" + "[not]".repeat(9) + "[title]=x",
                ARTICLES + "?filter" + "[or][0]".repeat(9) + "[title]=x",
                ARTICLES + "?filter" + "[and][0]".repeat(300) + "[title]=x",
                ARTICLES + "?filter=" + encoded("{\"not\":".repeat(9) + "{\"title\":\"x\"}" + "}".repeat(9)),
                ARTICLES + "?filter=" + "[".repeat(3000),
                ARTICLES + "?filter=" + encoded("{\"not\":".repeat(200)),
                ARTICLES + "?filter=" + "%7B%22a%22%3A".repeat(10_000),
                // the same as long as what is let through to whoever reads filters
                ARTICLES + "?filter=" + "{\"a\":".repeat(10_000),
                ARTICLES + "?filter=" + "{\"not\":".repeat(9_000) + "{}" + "}".repeat(1_000),
                ARTICLES + "?filter=" + encoded("[".repeat(10_000)),
                ARTICLES + "?filter[title]=" + "x".repeat(64_000),
                ARTICLES + "?filter[title][contains]=" + "x".repeat(64_000),
                ARTICLES + "?filter=" + encoded("{\"title\":{\"in\":[\"") + "x".repeat(60_000) + encoded("\"]}}"),
                "/api/v1/graphql?query=%7B__typename%7D&variables=" + encoded("[".repeat(10_000)),
                "/api/v1/graphql?query=" + "x".repeat(60_000),
                ARTICLES + "?filter" + "[a]".repeat(10_000) + "=x",
                ARTICLES + "?filter[title]=" + "x".repeat(1_000_000),
                ARTICLES + "?" + "x".repeat(1_000_000) + "=1",
                ARTICLES + "/" + "x".repeat(1_000_000),
                ARTICLES + "?filter[title]=" + "x".repeat(3000));
    }

    private static Stream<String> conditions() {
        var many = new StringBuilder(ARTICLES + "?total=true");
        for (int i = 0; i < 21; i++) {
            many.append("&filter[and][").append(i).append("][age]=0%2B");
        }
        return Stream.of(
                many.toString(),
                ARTICLES + "?filter=",
                ARTICLES + "?filter=1",
                ARTICLES + "?filter=[]",
                ARTICLES + "?filter=" + encoded("{\"or\":[]}"),
                ARTICLES + "?filter=" + encoded("{\"or\":{}}"),
                ARTICLES + "?filter=" + encoded("{\"or\":\"x\"}"),
                ARTICLES + "?filter=" + encoded("{\"not\":null}"),
                ARTICLES + "?filter=" + encoded("{\"title\":{}}"),
                ARTICLES + "?filter=" + encoded("{\"title\":{\"eq\":{\"eq\":\"x\"}}}"),
                ARTICLES + "?filter=" + encoded("{\"title\":{\"gt\":null}}"),
                ARTICLES + "?filter=" + encoded("{\"title\":[]}"),
                ARTICLES + "?filter=" + encoded("{\"title\":[[\"x\"]]}"),
                ARTICLES + "?filter=" + encoded("{\"title\":\"x\",\"title\":\"y\"}"),
                ARTICLES + "?filter=" + encoded("{\"title\":\"\\u0000\"}"),
                ARTICLES + "?filter=" + encoded("{\"title\":\"\\ud800\"}"),
                ARTICLES + "?filter[]=x",
                ARTICLES + "?filter[title]x=x",
                ARTICLES + "?filter[title",
                ARTICLES + "?filterx=1",
                ARTICLES + "?filter[or]=x",
                ARTICLES + "?filter[or][0]=x",
                ARTICLES + "?filter[title]=x&filter[title][eq]=y",
                ARTICLES + "?filter[title][contains]=x&filter[title]=y",
                ARTICLES + "?filter[author.author.title]=x",
                ARTICLES + "?filter[author.body]=x",
                ARTICLES + "?filter[author.]=x",
                ARTICLES + "?filter[__proto__]=x",
                ARTICLES + "?filter[entry_id]=x",
                ARTICLES + "?filter[facts]=x",
                ARTICLES + "?filter[title%20or%201%3D1]=x",
                ARTICLES + "?filter[title'%3Bdrop%20table%20entry%3B--]=x");
    }

    private static Stream<String> repetitions() {
        return Stream.of(
                ARTICLES + "?limit=1&limit=2",
                ARTICLES + "?sort=title&sort=-title",
                ARTICLES + "?filter[title]=x&filter[title]=x",
                ARTICLES + "?filter={}&filter={}",
                ARTICLES + "?total=true&total=true");
    }

    private static Stream<String> cursors() {
        return Stream.of(
                        "[\"-publishedAt\",\"x\",\"y\"]",
                        "[\"-publishedAt\",1,2]",
                        "[\"-publishedAt\",null,null]",
                        "[\"-publishedAt\",[],{}]",
                        "[\"-publishedAt\",\"2026-01-01T00:00:00Z\"]",
                        "[\"-publishedAt\",\"2026-01-01T00:00:00Z\",\"no-id\"]",
                        "[\"-publishedAt\",\"999999999-01-01\",\"00000000-0000-0000-0000-000000000000\"]",
                        "[\"-publishedAt\",\"'; drop table entry; --\",\"x\"]",
                        "{\"a\":1}",
                        "null",
                        "[".repeat(1500))
                .map(cursor -> ARTICLES + "?cursor="
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> values() {
        return Stream.of(
                ARTICLES + "?filter[publishedAt][gt]=%2B999999-01-01T00:00:00Z",
                ARTICLES + "?filter[publishedAt][gt]=-1000000-01-01T00:00:00Z",
                ARTICLES + "?filter[publishedAt][gt]=0",
                ARTICLES + "?filter[version][gt]=99999999999999999999",
                ARTICLES + "?filter[version][gt]=1e1",
                ARTICLES + "?filter[id]=00000000-0000-0000-0000-00000000000g",
                ARTICLES + "?filter[language]=xx",
                ARTICLES + "?filter[slug][contains]=x",
                ARTICLES + "?filter[topics][startsWith]=x",
                ARTICLES + "?filter[title][containsAll]=a,b",
                ARTICLES + "?filter[title][in]=" + "x,".repeat(150),
                ARTICLES + "?filter[title][exists]=perhaps",
                "/api/v1/content/episode?filter[number]=1e999999999",
                "/api/v1/content/episode?filter[number]=NaN",
                "/api/v1/content/episode?filter[explicit]=1",
                "/api/v1/content/legal-case?filter[date]=2026-02-31");
    }

    private static Stream<String> others() {
        return Stream.of(
                ARTICLES + "?total=maybe",
                ARTICLES + "?explain=1",
                ARTICLES + "?language=xx",
                ARTICLES + "?limit=-1",
                ARTICLES + "?limit=999999999999",
                ARTICLES + "?limit=",
                ARTICLES + "?sort=title,lead",
                ARTICLES + "?sort=title,title,title,title,title",
                ARTICLES + "?sort=--title",
                ARTICLES + "?fields=,",
                ARTICLES + "?include=" + "author,".repeat(30) + "author",
                ARTICLES + "?include=author..organisation",
                ARTICLES + "?include=.",
                ARTICLES + "?as_of=now",
                ARTICLES + "?as_of=%2B1000000000-12-31T23:59:59.999999999Z",
                ARTICLES + "?as_of=2999-01-01T00:00:00Z",
                ARTICLES + "?preview=nonsense",
                ARTICLES + "?preview=" + "x".repeat(3000),
                ARTICLES + "?as_of=2026-01-01T00:00:00Z&preview=x",
                ARTICLES + "?q=" + encoded("слово ".repeat(200)),
                ARTICLES + "?q=x&cursor=nonsense",
                "/api/v1/content/nonsense",
                "/api/v1/content/article/nonsense",
                "/api/v1/content/article/nonsense/references",
                "/api/v1/content/article/nonsense/references?types=nonsense",
                "/api/v1/content/article/nonsense/references?fields=nonsense",
                "/api/v1/content/article/nonsense/references?as_of=2026-01-01T00:00:00Z",
                "/api/v1/content/article/nonsense/references?filter[title]=x");
    }

    private static Stream<String> sync() {
        return Stream.of(
                "/api/v1/sync?since=nonsense",
                "/api/v1/sync?since=WzFd",
                "/api/v1/sync?since="
                        + Base64.getUrlEncoder().encodeToString("[\"a\",-1,-1]".getBytes(StandardCharsets.UTF_8)),
                "/api/v1/sync?since="
                        + Base64.getUrlEncoder().encodeToString("[\"a\",1e99,1]".getBytes(StandardCharsets.UTF_8)),
                "/api/v1/sync?since=%zz",
                "/api/v1/sync?limit=501",
                "/api/v1/sync?limit=0",
                "/api/v1/sync?wait=26",
                "/api/v1/sync?types=nonsense",
                "/api/v1/sync?types=",
                "/api/v1/sync?types=article&filter[nonsense]=x",
                "/api/v1/sync?filter[court]=x",
                "/api/v1/sync?types=article&filter[author.title]=x",
                "/api/v1/sync?types=article&language=xx");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_and_never_fails(String target) throws IOException {
        RawHttp.Answer answer = RawHttp.get(target);
        assertThat(answer.status())
                .as(target.substring(0, Math.min(target.length(), 200)))
                .isBetween(400, 499);
    }

    @Test
    void sql_in_a_value_is_only_a_value() throws IOException {
        String title = unique("Робин'); drop table entry;--");
        published("article", article(title));
        for (String filter : new String[] {"filter[title]=", "filter[title][contains]=", "filter[or][0][title][in]="}) {
            RawHttp.Answer answer = RawHttp.get(ARTICLES + "?" + filter + encoded(title));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("\"total\":1");
        }
        assertThat(RawHttp.get(ARTICLES + "?filter[title]=" + encoded("x' or '1'='1"))
                        .text())
                .contains("\"total\":0");
        assertThat(RawHttp.get(ARTICLES + "?filter[title]=" + encoded("«0»")).text())
                .contains("\"total\":0");
    }
}
