package sila;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The map of the hub: what may know what. Change it here first, and say why in the README. */
@AnalyzeClasses(packages = "sila", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A package may use those on lower levels, never one on its own level or above. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("kernel"),
            List.of("embedded"),
            List.of("members", "jobs"),
            List.of("storage", "search", "operations"),
            List.of("contentmodel", "media"),
            List.of("entries"),
            List.of("legal", "feed", "graphql", "webhooks"),
            List.of("syndication", "site"),
            List.of("demo", "transfer"),
            List.of("studio"),
            List.of("launcher"));

    /** A library with one owner can be exchanged by changing one package. */
    private static final Map<String, String> OWNERS = new TreeMap<>(Map.ofEntries(
            Map.entry("com.aayushatharva..", "sila.kernel.http.."),
            Map.entry("com.github.luben..", "sila.kernel.."),
            Map.entry("com.github.kagkarlsson..", "sila.jobs.."),
            Map.entry("com.password4j..", "sila.members.."),
            Map.entry("org.jose4j..", "sila.members.oidc.."),
            Map.entry("io.minio..", "sila.storage.."),
            Map.entry("co.elastic..", "sila.search.."),
            Map.entry("org.bytedeco..", "sila.media.processing.."),
            Map.entry("com.rometools..", "sila.syndication.."),
            Map.entry("org.commonmark..", "sila.contentmodel.richtext.."),
            Map.entry("org.jsoup..", "sila.contentmodel.richtext.."),
            Map.entry("org.elasticsearch.node..", "sila.embedded.."),
            Map.entry("io.nayuki..", "sila.studio.."),
            Map.entry("graphql..", "sila.graphql.."),
            Map.entry("picocli..", "sila.launcher..")));

    @ArchTest
    static void every_package_has_its_place_on_the_map(JavaClasses classes) {
        var known = LEVELS.stream()
                .flatMap(List::stream)
                .map(name -> "sila." + name + "..")
                .toList();
        classes().should().resideInAnyPackage(known.toArray(String[]::new)).check(classes);
    }

    @ArchTest
    static void a_package_uses_only_those_below_it(JavaClasses classes) {
        for (int level = 0; level < LEVELS.size(); level++) {
            for (String name : LEVELS.get(level)) {
                noClasses()
                        .that()
                        .resideInAPackage("sila." + name + "..")
                        .should()
                        .dependOnClassesThat(isNotBelow(level, name))
                        .because("sila." + name + " stands on level " + level)
                        .check(classes);
            }
        }
    }

    private static DescribedPredicate<JavaClass> isNotBelow(int level, String name) {
        DescribedPredicate<JavaClass> outside = alwaysTrue();
        DescribedPredicate<JavaClass> allowed = resideInAPackage("sila." + name + "..");
        for (String below :
                LEVELS.subList(0, level).stream().flatMap(List::stream).toList()) {
            if (!below.equals("embedded") || name.equals("launcher")) {
                allowed = allowed.or(resideInAPackage("sila." + below + ".."));
            }
        }
        return outside.and(resideInAPackage("sila..")).and(DescribedPredicate.not(allowed));
    }

    @ArchTest
    static void a_library_is_used_by_its_owner_only(JavaClasses classes) {
        OWNERS.forEach((library, owner) -> noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes));
    }

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("sila.(**)").should().beFreeOfCycles();

    @ArchTest
    static void names_say_what_a_class_is(JavaClasses classes) {
        for (String empty : List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "Mapper")) {
            noClasses().should(haveSimpleNameEndingWith(empty)).check(classes);
        }
    }

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages("sila.launcher..", "sila.embedded..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the hub logs; only the command line talks to a terminal");
}
