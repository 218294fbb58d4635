package sila;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.testing.People;
import sila.testing.People.Person;

/** What roles may do, as people read and check it: the tables of {@code src/test/resources/role-matrix}. */
final class RoleMatrix {

    static final String MANAGE = "/api/v1/manage/";

    static final String ALL = "*";
    static final String NONE = "-";

    private RoleMatrix() {}

    /**
     * @param nothing the status that is met with ids of nothing
     * @param entry the status that is met at an entry; null when it is not about one
     * @param request what follows the path, or else the body
     */
    record Endpoint(
            String method,
            String path,
            String scope,
            int nothing,
            @Nullable Integer entry,
            String request) {

        static Endpoint of(List<String> row) {
            String entry = row.get(4);
            return new Endpoint(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    Integer.parseInt(row.get(3)),
                    entry.equals(NONE) ? null : Integer.valueOf(entry),
                    row.get(5).isEmpty() ? "{}" : row.get(5));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A kind of entry: where it is, whose, and who reaches it. */
    record Kind(String name, String type, String language, String region, String maker, Map<String, String> reach) {

        static Kind of(List<String> roles, List<String> row) {
            int first = row.size() - roles.size();
            var reach = new LinkedHashMap<String, String>();
            for (int i = 0; i < roles.size(); i++) {
                reach.put(roles.get(i), row.get(first + i));
            }
            return new Kind(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), reach);
        }

        boolean isReached(String role, String scope) {
            return switch (reach.get(role)) {
                case "+" -> true;
                case NONE -> false;
                default -> List.of(reach.get(role).split(" ")).contains(scope.replace("content:", ""));
            };
        }

        /** As JSON. */
        String regions() {
            return region.isEmpty() ? "[]" : "[\"" + region + "\"]";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Where a role meets another status at entries of a type, or with ids of nothing, than the other tables say. */
    record Deviation(String role, String type, String endpoint, int status) {

        static Deviation of(List<String> row) {
            return new Deviation(row.get(0), row.get(1), row.get(2) + " " + row.get(3), Integer.parseInt(row.get(4)));
        }
    }

    /** @param roles that see whatever is in it; empty when everybody finds there what they reach */
    record Listing(String request, String scope, String ids, String type, Set<String> roles) {

        static Listing of(List<String> row) {
            String roles = row.get(4);
            return new Listing(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    roles.equals(NONE) ? Set.of() : Set.of(roles.split(" ")));
        }

        boolean shows(Kind kind, String role) {
            return (type.equals(ALL) || type.equals(kind.type()))
                    && (roles.isEmpty() ? kind.isReached(role, scope) : roles.contains(role));
        }
    }

    static List<Endpoint> endpoints() {
        return rows("endpoints").stream().map(Endpoint::of).toList();
    }

    static List<Kind> kinds() {
        var roles = roles();
        return rows("entries").stream().map(row -> Kind.of(roles, row)).toList();
    }

    static List<Deviation> deviations() {
        return rows("deviations").stream().map(Deviation::of).toList();
    }

    static List<Listing> lists() {
        return rows("lists").stream().map(Listing::of).toList();
    }

    static List<String> roles() {
        var header = table("scopes").get(0);
        return header.subList(1, header.size());
    }

    /** By role. */
    static Map<String, Set<String>> scopes() {
        var roles = roles();
        var scopes = new LinkedHashMap<String, Set<String>>();
        roles.forEach(role -> scopes.put(role, new TreeSet<>()));
        rows("scopes").forEach(row -> {
            for (int i = 0; i < roles.size(); i++) {
                if (row.get(i + 1).equals("+")) {
                    scopes.get(roles.get(i)).add(row.get(0));
                }
            }
        });
        return scopes;
    }

    static List<String> namedScopes() {
        return rows("scopes").stream().map(row -> row.get(0)).toList();
    }

    /** Somebody in each role, by its name; the regional editor is one of region 77. */
    static Map<String, Person> people() {
        String branch = People.regional("77");
        return roles().stream()
                .collect(Collectors.toMap(
                        role -> role,
                        role -> role.equals("regional-editor") ? People.withRole(role, branch) : People.withRole(role),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<List<String>> rows(String name) {
        var table = table(name);
        return table.subList(1, table.size());
    }

    private static List<List<String>> table(String name) {
        try (var table = RoleMatrix.class.getResourceAsStream("/role-matrix/" + name + ".txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
