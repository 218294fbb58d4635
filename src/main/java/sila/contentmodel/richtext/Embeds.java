package sila.contentmodel.richtext;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.kernel.StartRefused;

/**
 * What of other sites may stand in a text as an embed: pages of theirs that show one thing, by exact host and form of
 * the path, so that no address can lead further; and any page of the hosts that the configuration adds. Readers get a
 * link and nothing of the other site.
 */
public final class Embeds {

    /**
     * @param label of a link to the page: what people do there
     * @param page the whole address
     */
    private record Provider(String label, Set<String> hosts, Pattern page) {

        static Provider of(String label, String hosts, String path) {
            var names = Set.of(hosts.split(" "));
            String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            return new Provider(label, names, Pattern.compile("https://(?:" + any + ")/" + path));
        }

        /** Parameters that say where to begin or carry a key; none can hold an address. */
        static String query(String names) {
            String parameter = "(?:" + names + ")=[\\w-]{1,64}";
            return "(?:\\?" + parameter + "(?:&" + parameter + ")*)?";
        }
    }

    private static final List<Provider> PROVIDERS = List.of(
            Provider.of(
                    "Смотреть на RUTUBE",
                    "rutube.ru",
                    "(?:video/(?:private/)?|shorts/)\\w{1,64}/?" + Provider.query("p|t")),
            Provider.of(
                    "Смотреть в VK Видео",
                    "vk.com vk.ru vkvideo.ru",
                    "(?:video|clip)-?\\d{1,12}_\\d{1,12}" + Provider.query("list|t")),
            Provider.of("Смотреть в Одноклассниках", "ok.ru", "(?:video|live)/\\d{1,20}"),
            Provider.of(
                    "Смотреть в Дзене",
                    "dzen.ru",
                    "(?:(?:video/watch|shorts)/[0-9a-f]{24}|embed/[\\w-]{1,64})" + Provider.query("t")),
            Provider.of("Читать в Telegram", "t.me", "[A-Za-z]\\w{3,31}/\\d{1,12}"),
            Provider.of(
                    "Открыть на Яндекс Картах", "yandex.ru", "maps/(?:-/[\\w~-]{1,64}|org/[\\w-]{1,100}/\\d{1,20}/?)"));

    /** No port, for another one is another server; no address written as a number. */
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}");

    private static final Pattern PAGE = Pattern.compile("https://(" + HOST.pattern() + ")(?:[/?#].*)?");

    /** Without any host of one's own. */
    public static final Embeds USUAL = new Embeds(Set.of());

    private final Set<String> added;

    private Embeds(Set<String> added) {
        this.added = added;
    }

    /** @param hosts exact names: {@code video.example.ru}. @throws StartRefused when one is none */
    public static Embeds allowing(List<String> hosts) {
        var names = new TreeSet<String>();
        for (String host : hosts) {
            String name = host.strip().toLowerCase(Locale.ROOT);
            if (!HOST.matcher(name).matches()) {
                throw new StartRefused("SILA_EMBEDS: «" + host
                        + "» — не имя сайта. Нужны имена через запятую: video.example.ru,media.example.org");
            }
            names.add(name);
        }
        return new Embeds(names);
    }

    boolean allow(String address) {
        return host(address).filter(added::contains).isPresent()
                || provider(address).isPresent();
    }

    /** All hosts, for people. */
    String hosts() {
        return Stream.concat(
                        PROVIDERS.stream()
                                .flatMap(provider -> provider.hosts().stream().sorted()),
                        added.stream())
                .collect(Collectors.joining(", "));
    }

    /** The address as it may be written into a page, also of a host that is not allowed any more; else empty. */
    static Optional<String> safe(String address) {
        return Href.safe(address).filter(safe -> host(safe).isPresent());
    }

    /** What a link to the page says. */
    static String label(String address) {
        return provider(address)
                .map(Provider::label)
                .orElseGet(() -> "Открыть на " + host(address).orElse(""));
    }

    private static Optional<Provider> provider(String address) {
        return PROVIDERS.stream()
                .filter(provider -> provider.page().matcher(address).matches())
                .findFirst();
    }

    private static Optional<String> host(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches() ? Optional.of(page.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
