package sila.members.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;

class BuiltInRolesTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Map<String, Role> roles = BuiltInRoles.shipped();

    private Permissions of(String role) {
        return Permissions.of(ME, List.of(roles.get(role).heldEverywhere()));
    }

    private static Subject article(String language, UUID owner) {
        return new Subject("article", Set.of("24"), language, owner);
    }

    @Test
    void there_are_eight_of_them() {
        assertThat(roles.keySet())
                .containsExactly(
                        "administrator",
                        "chief-editor",
                        "editor",
                        "author",
                        "translator",
                        "lawyer",
                        "regional-editor",
                        "reader");
    }

    @Test
    void an_administrator_may_do_everything_and_is_the_only_one() {
        assertThat(of("administrator").areEverything()).isTrue();
        assertThat(roles.keySet().stream().filter(name -> of(name).areEverything()))
                .containsExactly("administrator");
        assertThat(roles.keySet().stream().filter(name -> of(name).have(Scope.ACCOUNTS)))
                .containsExactly("administrator");
    }

    @Test
    void an_author_writes_own_entries_and_publishes_none() {
        Permissions author = of("author");
        assertThat(author.allows(Scope.WRITE, article("ru", ME))).isTrue();
        assertThat(author.allows(Scope.WRITE, article("ru", OTHER))).isFalse();
        assertThat(author.allows(Scope.READ, article("ru", OTHER))).isFalse();
        assertThat(author.have(Scope.PUBLISH)).isFalse();
        assertThat(author.allows(Scope.MEDIA, Subject.NONE)).isTrue();
    }

    @Test
    void a_translator_writes_in_other_languages_than_russian() {
        Permissions translator = of("translator");
        assertThat(translator.allows(Scope.READ, article("ru", OTHER))).isTrue();
        assertThat(translator.allows(Scope.WRITE, article("en", OTHER))).isTrue();
        assertThat(translator.allows(Scope.WRITE, article("ru", OTHER))).isFalse();
        assertThat(translator.allows(Scope.WRITE, new Subject("article", Set.of(), null, OTHER)))
                .isFalse();
    }

    @Test
    void a_lawyer_publishes_what_is_legal() {
        Permissions lawyer = of("lawyer");
        for (String type : List.of("legal-case", "legal-norm", "legal-answer")) {
            assertThat(lawyer.allows(Scope.PUBLISH, Subject.ofType(type))).isTrue();
        }
        assertThat(lawyer.allows(Scope.WRITE, Subject.ofType("article"))).isFalse();
        assertThat(lawyer.allows(Scope.WRITE, Subject.ofType("person"))).isFalse();
        assertThat(lawyer.allows(Scope.READ, Subject.ofType("person"))).isTrue();
    }

    @Test
    void a_regional_editor_publishes_in_the_branch() {
        Permissions regional = Permissions.of(
                ME, List.of(roles.get("regional-editor").heldIn("Красноярская организация", Set.of("24"))));
        assertThat(regional.allows(Scope.PUBLISH, article("ru", OTHER))).isTrue();
        assertThat(regional.allows(Scope.PUBLISH, new Subject("article", Set.of("24", "77"), "ru", ME)))
                .isFalse();
        assertThat(regional.allows(Scope.READ, new Subject("article", Set.of(), "ru", ME)))
                .isFalse();
    }

    @Test
    void a_chief_editor_held_in_a_branch_loses_what_concerns_the_whole_hub() {
        Permissions chief =
                Permissions.of(ME, List.of(roles.get("chief-editor").heldIn("Красноярская организация", Set.of("24"))));
        assertThat(chief.have(Scope.PUBLISH)).isTrue();
        assertThat(chief.have(Scope.AUDIT)).isFalse();
        assertThat(chief.have(Scope.RELEASES)).isFalse();
    }

    @Test
    void a_reader_manages_nothing() {
        assertThat(Scope.ALL.stream().filter(of("reader")::have)).containsExactly(Scope.MODEL);
    }

    @Test
    void the_file_is_read_strictly() {
        var title = "r: {title: {ru: Р, en: R}, ";
        assertRefused(title + "grants: [{scopes: [content:wright]}]}");
        assertRefused(title + "grants: [{scopes: [content:read], language: [en]}]}");
        assertRefused(title + "grants: [{scopes: [content:read], languages: [de]}]}");
        assertRefused(title + "grants: []}");
        assertRefused("r: {title: {ru: Р}, grants: [{scopes: [content:read]}]}");
        assertRefused(title + "grants: [{scopes: [content:read]}]}\n" + title + "grants: [{scopes: [content:read]}]}");
    }

    private static void assertRefused(String yaml) {
        assertThatThrownBy(() -> BuiltInRoles.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(RuntimeException.class);
    }
}
