package sila.entries.items;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where the members of a JSON object stand in its bytes, found in one pass without looking into their values. Only for
 * JSON that the database has taken for such: well-formed, with names of the content model, which have no escapes.
 */
final class Members {

    static final Members NONE = of(new byte[] {'{', '}'});

    private final byte[] json;
    private final List<Member> members;

    /**
     * @param start of the name's quotation mark
     * @param value where its value begins
     */
    private record Member(String name, int start, int value, int end) {}

    private Members(byte[] json, List<Member> members) {
        this.json = json;
        this.members = members;
    }

    static Members of(byte[] json) {
        var members = new ArrayList<Member>();
        int at = solid(json, 1);
        while (json[at] == '"') {
            int nameEnd = endOfString(json, at);
            String name = new String(json, at + 1, nameEnd - at - 2, StandardCharsets.UTF_8);
            int value = solid(json, solid(json, nameEnd) + 1);
            int end = endOfValue(json, value);
            members.add(new Member(name, at, value, end));
            at = json[end] == ',' ? solid(json, end + 1) : end;
        }
        return new Members(json, members);
    }

    /** Behind blanks, which JSON has when the database itself has made it. */
    private static int solid(byte[] json, int from) {
        int at = from;
        while (json[at] == ' ' || json[at] == '\n' || json[at] == '\t' || json[at] == '\r') {
            at++;
        }
        return at;
    }

    private static int endOfString(byte[] json, int start) {
        int at = start + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int endOfValue(byte[] json, int start) {
        int depth = 0;
        int at = start;
        while (true) {
            switch (json[at]) {
                case '"' -> at = endOfString(json, at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (depth == 0) {
                        return at;
                    }
                    depth--;
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {
                    // inside of a number or a word
                }
            }
            at++;
        }
    }

    boolean has(String name) {
        return members.stream().anyMatch(member -> member.name().equals(name));
    }

    /** The object with only some of its members. */
    byte[] only(Set<String> names) {
        var out = new JsonBytes(json.length).add('{');
        boolean first = true;
        for (Member member : members) {
            if (names.contains(member.name())) {
                first = separated(out, first);
                out.add(json, member.start(), member.end());
            }
        }
        return out.add('}').toByteArray();
    }

    /** The object with another one's members in the place of its own; those it has not come last. */
    byte[] overlaid(Members other) {
        var out = new JsonBytes(json.length + other.json.length).add('{');
        boolean first = true;
        for (Member member : members) {
            first = separated(out, first);
            if (!other.write(member.name(), out)) {
                out.add(json, member.start(), member.end());
            }
        }
        for (Member member : other.members) {
            if (!has(member.name())) {
                first = separated(out, first);
                out.add(other.json, member.start(), member.end());
            }
        }
        return out.add('}').toByteArray();
    }

    private boolean write(String name, JsonBytes out) {
        for (Member member : members) {
            if (member.name().equals(name)) {
                out.add(json, member.start(), member.end());
                return true;
            }
        }
        return false;
    }

    private static boolean separated(JsonBytes out, boolean first) {
        if (!first) {
            out.add(',');
        }
        return false;
    }

    /** The members of a member that is an object; {@link #NONE} when there is none. */
    Members inner(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(member -> of(Arrays.copyOfRange(json, member.value(), member.end())))
                .orElse(NONE);
    }

    List<String> names() {
        return members.stream().map(Member::name).toList();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
