package sila.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mentions of provisions of law in a text: «ст. 81 ТК РФ», «п. 2 ч. 1 ст. 81», «статьи 77–79 ТК», «часть первая статьи 81
 * того же Кодекса».
 *
 * @param norms every provision after all it belongs to: {@code тк}, {@code тк:81}, {@code тк:81:ч1}, {@code тк:81:ч1:п2};
 *     a federal law by its number: {@code 10-фз:11}
 * @param rest the text without the provisions
 */
public record Citations(Set<String> norms, String rest) {

    /** An article of no named act is one of the Labour Code: «настоящий Кодекс» of most texts here. */
    private static final String USUAL_ACT = "тк";

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBER = Provision.NUMBER;
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\d])(?:"
                    + "(?:(?:подпункт\\p{L}*|подп\\.|пп\\.)\\s*[«\"]?(?<letter>\\p{L})[»\"]?\\s*)?"
                    + "(?:(?:пункт\\p{L}*|п\\.?)\\s*(?<point>" + NUMBER + ")\\s*,?\\s*)?"
                    + "(?:(?:част\\p{L}+|ч\\.?)\\s*(?<part>" + NUMBER + "|" + Provision.ORDINAL + ")\\s*,?\\s*)?"
                    + "(?:стат(?:ь|ей)\\p{L}*|ст\\.?)\\s*"
                    + "(?<articles>" + NUMBER + "(?:\\s*(?:,|и|[-–—])\\s*" + NUMBER + "){0,40})(?!-фз)"
                    + "|(?<act>" + Act.ANY + "))(?![\\p{L}\\d])",
            IGNORE_CASE);
    private static final Pattern CONJUNCTION = Pattern.compile("\\s*(?:,|и|или|,\\s*а также)\\s*", IGNORE_CASE);
    private static final Pattern COMMA = Pattern.compile("\\s*[,(]?\\s*");
    private static final Pattern SAME_ACT = Pattern.compile("\\s*(?:того|этого|названного|указанного)\\s", IGNORE_CASE);

    /** Either an act or a provision, where it stands in the text. */
    private record Mention(
            int start,
            int end,
            @Nullable String act,
            @Nullable Provision provision) {

        static Mention of(Matcher found) {
            var act = found.group("act");
            var provision = act != null
                    ? null
                    : new Provision(
                            found.group("articles"), found.group("part"), found.group("point"), found.group("letter"));
            return new Mention(found.start(), found.end(), act == null ? null : Act.keyOf(act), provision);
        }
    }

    public static Citations in(String text) {
        var mentions = new ArrayList<Mention>();
        var matcher = MENTION.matcher(text);
        while (matcher.find()) {
            mentions.add(Mention.of(matcher));
        }
        return new Citations(norms(mentions, text), rest(mentions, text));
    }

    /** A norm as people write it: {@code тк:81:ч1:п2} is «п. 2 ч. 1 ст. 81 ТК РФ». */
    public static String readable(String norm) {
        return Provision.readable(norm);
    }

    private static Set<String> norms(List<Mention> mentions, String text) {
        var norms = new LinkedHashSet<String>();
        for (int i = 0; i < mentions.size(); i++) {
            var act = actOf(i, mentions, text);
            var provision = mentions.get(i).provision;
            norms.add(act);
            if (provision != null) {
                norms.addAll(provision.norms(act));
            }
        }
        return norms;
    }

    private static String actOf(int i, List<Mention> mentions, String text) {
        var mention = mentions.get(i);
        if (mention.act != null) {
            return mention.act;
        }
        if (isFollowedByAct(i, mentions, text)) {
            return actOf(i + 1, mentions, text);
        }
        var before = lastActBefore(i, mentions);
        if (before == null || before.act == null) {
            return USUAL_ACT;
        }
        boolean isMeant =
                COMMA.matcher(text.substring(before.end, mention.start)).matches()
                        || SAME_ACT.matcher(text.substring(mention.end)).lookingAt();
        return isMeant ? before.act : USUAL_ACT;
    }

    /** «ст. 81 ТК»; or «ст. 81 и ст. 82 ТК», where the act of the next provision is the act of this one. */
    private static boolean isFollowedByAct(int i, List<Mention> mentions, String text) {
        if (i + 1 == mentions.size()) {
            return false;
        }
        var next = mentions.get(i + 1);
        var between = text.substring(mentions.get(i).end, next.start);
        return next.act != null
                ? between.isBlank()
                : CONJUNCTION.matcher(between).matches();
    }

    private static @Nullable Mention lastActBefore(int i, List<Mention> mentions) {
        return mentions.subList(0, i).stream()
                .filter(mention -> mention.act != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** An act that stands alone is a word like others; one beside a provision goes with it. */
    private static String rest(List<Mention> mentions, String text) {
        var rest = new StringBuilder();
        int from = 0;
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).provision != null || isBesideProvision(i, mentions, text)) {
                rest.append(text, from, mentions.get(i).start).append(' ');
                from = mentions.get(i).end;
            }
        }
        return rest.append(text, from, text.length())
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isBesideProvision(int i, List<Mention> mentions, String text) {
        boolean afterOne = i > 0 && isFollowedByAct(i - 1, mentions, text);
        boolean beforeOne = i + 1 < mentions.size()
                && COMMA.matcher(text.substring(mentions.get(i).end, mentions.get(i + 1).start))
                        .matches();
        return afterOne || beforeOne;
    }
}
