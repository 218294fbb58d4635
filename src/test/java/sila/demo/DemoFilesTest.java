package sila.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Strictness;
import sila.contentmodel.reading.ModelReader;
import sila.kernel.Slug;

/** The files themselves, without a hub. */
class DemoFilesTest {

    private static final Path ROOT = Path.of("content-model");
    private static final Path MEDIA = ROOT.resolve("demo/media");
    private static final Pattern INNER_LINK = Pattern.compile("]\\(/([a-z-]+)/([^)]+)\\)");
    private static final Pattern ACTIVE =
            Pattern.compile("<(script|foreignObject|iframe|image)|\\son\\w+=|href=\"(?!#)|url\\((?!#)");
    private static final long LARGEST_DRAWING = 8 * 1024;
    private static final long LARGEST_RECORDING = 400 * 1024;

    private final ContentModel model = ModelReader.read(modelFiles());
    private final List<DemoItem> items = DemoItem.all(model);
    private final Set<String> filesUsed = new TreeSet<>();

    @Test
    void every_item_can_be_published_as_it_is() throws IOException {
        var fields = new DemoFields(new KnownNames());
        for (var item : items) {
            var resolved = item.type().withDefaults(fields.resolve(item));
            assertThat(item.type().check(resolved, Strictness.PUBLISH))
                    .as(item.place())
                    .isEmpty();
            assertThat(Slug.isValid(item.slug())).as(item.place()).isTrue();
            assertThat(item.published()).as(item.place()).isNotNull();
        }
        assertThat(filesUsed).isEqualTo(files(MEDIA));
    }

    @Test
    void there_is_as_much_as_a_reader_expects_of_a_real_site() {
        var counts =
                items.stream().collect(Collectors.groupingBy(item -> item.type().name(), Collectors.counting()));
        assertThat(items).hasSizeGreaterThanOrEqualTo(85);
        assertThat(Map.of(
                        "article",
                        10L,
                        "episode",
                        3L,
                        "stream",
                        1L,
                        "legal-case",
                        20L,
                        "legal-norm",
                        20L,
                        "legal-answer",
                        10L,
                        "person",
                        5L,
                        "topic",
                        14L,
                        "page",
                        2L))
                .allSatisfy(
                        (type, least) -> assertThat(counts.get(type)).as(type).isGreaterThanOrEqualTo(least));
    }

    @Test
    void no_item_stands_twice_and_no_file_is_left_unread() throws IOException {
        assertThat(items.stream().map(DemoItem::name)).doesNotHaveDuplicates();
        var plurals =
                model.types().stream().map(type -> type.plural() + ".yaml").collect(Collectors.toSet());
        assertThat(plurals)
                .containsAll(files(ROOT.resolve("demo")).stream()
                        .filter(file -> file.endsWith(".yaml"))
                        .toList());
    }

    @Test
    void every_link_inside_the_site_leads_to_an_item() throws IOException {
        var pages = items.stream()
                .map(item -> "/" + item.type().plural() + "/" + item.slug())
                .collect(Collectors.toSet());
        for (var type : model.types()) {
            var links = DemoFile.of(type).stream()
                    .flatMap(file -> INNER_LINK.matcher(file.yaml()).results());
            assertThat(links.map(DemoFilesTest::address)).as(type.plural()).allMatch(pages::contains);
        }
    }

    private static String address(MatchResult link) {
        return "/" + link.group(1) + "/" + link.group(2);
    }

    @Test
    void drawings_are_small_and_do_nothing_but_show() throws IOException {
        for (var name : files(MEDIA)) {
            var file = MEDIA.resolve(name);
            assertThat(Files.size(file))
                    .as(name)
                    .isLessThanOrEqualTo(name.endsWith(".svg") ? LARGEST_DRAWING : LARGEST_RECORDING);
            if (name.endsWith(".svg")) {
                assertThat(Files.readString(file)).as(name).startsWith("<svg ").doesNotContainPattern(ACTIVE);
            }
        }
    }

    @Test
    void an_item_without_a_slug_or_with_a_wrong_date_is_left_out_and_the_rest_read() {
        var yaml = """
                - title: Без адреса
                - {slug: vchera, published: вчера}
                - просто текст
                - {slug: v-budushchem, published: 2999-01-01T00:00:00Z, title: Из будущего}
                """;
        var read = new DemoFile(type("article"), "articles.yaml", yaml).items();
        assertThat(read).singleElement().satisfies(item -> {
            assertThat(item.place()).isEqualTo("articles.yaml:4 (v-budushchem)");
            assertThat(item.published()).isBefore("2999-01-01T00:00:00Z");
            assertThat(item.fields()).hasToString("{\"title\":\"Из будущего\"}");
        });
        assertThat(new DemoFile(type("article"), "articles.yaml", "- [").items())
                .isEmpty();
        assertThat(new DemoFile(type("article"), "articles.yaml", "").items()).isEmpty();
    }

    private ContentType type(String name) {
        return model.type(name).orElseThrow();
    }

    /** Gives out ids for what exists, following every reference to its end, and remembers the files asked for. */
    private final class KnownNames implements DemoFields.Links {

        private final Set<DemoItem.Name> path = new LinkedHashSet<>();

        @Override
        public UUID entry(Set<String> types, String slug) throws IOException {
            var target = items.stream()
                    .filter(item ->
                            types.contains(item.type().name()) && item.slug().equals(slug))
                    .findFirst();
            assertThat(target).as(slug).isPresent();
            assertThat(path.add(target.get().name()))
                    .as("no circle: %s, %s", path, slug)
                    .isTrue();
            new DemoFields(this).resolve(target.get());
            path.remove(target.get().name());
            return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public UUID file(String name) {
            assertThat(MEDIA.resolve(name)).exists();
            filesUsed.add(name);
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> modelFiles() {
        var files = new HashMap<String, String>();
        for (var folder : List.of("types", "fragments", "vocabularies")) {
            try (Stream<Path> paths = Files.list(ROOT.resolve(folder))) {
                for (var path : paths.toList()) {
                    files.put(path.toString(), Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
