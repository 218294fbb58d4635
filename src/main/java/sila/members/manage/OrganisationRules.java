package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.ContentNames;
import sila.members.organisations.Level;
import sila.members.organisations.Organisation;
import sila.members.organisations.OrganisationTree;

/** What must be so for the tree to stay one. */
@ApplicationScoped
class OrganisationRules {

    private static final int LONGEST_NAME = 300;

    private final ContentNames names;

    OrganisationRules(ContentNames names) {
        this.names = names;
    }

    /**
     * @param former the organisation that is changed; null: a new one
     * @throws Problem 422
     */
    Organisation.Draft checked(OrganisationsResource.Form form, @Nullable Organisation former, OrganisationTree tree) {
        var violations = new ArrayList<Violation>();
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            violations.add(new Violation(
                    "/name",
                    Text.of("Нужно название до %s знаков.", "A name of up to %s characters is needed.")
                            .with(LONGEST_NAME)));
        }
        Optional<Level> level = Level.of(form.level());
        if (level.isEmpty()) {
            violations.add(new Violation(
                    "/level",
                    Text.of("Уровень: central, regional или primary.", "The level: central, regional or primary.")));
        } else {
            checkPlace(level.get(), form.parent(), former, tree).ifPresent(violations::add);
            checkRegion(level.get(), form.region()).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Organisation.Draft(name, level.orElseThrow(), form.parent(), form.region());
    }

    private static Optional<Violation> checkPlace(
            Level level, @Nullable UUID parent, @Nullable Organisation former, OrganisationTree tree) {
        if (level == Level.CENTRAL) {
            return checkCentral(parent, former);
        }
        if (parent == null || !tree.has(parent)) {
            return violation(
                    "/parent",
                    Text.of("Укажите вышестоящую организацию (её id).", "Name the organisation above (its id)."));
        }
        if (former != null && tree.isIn(parent, former.id())) {
            return violation(
                    "/parent",
                    Text.of(
                                    "Организация не может стоять под собой: «%s» входит в её же ветвь.",
                                    "An organisation cannot stand below itself: \"%s\" is in its own branch.")
                            .with(tree.name(parent)));
        }
        if (!level.mayStandBelow(Organisation.require(parent).level())) {
            return violation(
                    "/parent",
                    Text.of("«%s» — организация более низкого уровня.", "\"%s\" is an organisation of a lower level.")
                            .with(tree.name(parent)));
        }
        return checkChildren(level, former);
    }

    private static Optional<Violation> checkCentral(@Nullable UUID parent, @Nullable Organisation former) {
        if (parent != null) {
            return violation(
                    "/parent",
                    Text.of("Над центральным комитетом никого нет.", "Nobody stands above the central committee."));
        }
        boolean another = Organisation.central()
                .filter(central -> former == null || !central.id().equals(former.id()))
                .isPresent();
        return another
                ? violation("/level", Text.of("Центральный комитет уже есть.", "There is a central committee already."))
                : Optional.empty();
    }

    private static Optional<Violation> checkChildren(Level level, @Nullable Organisation former) {
        boolean misplaced = former != null
                && Organisation.page(former.id(), null, Integer.MAX_VALUE).stream()
                        .anyMatch(child -> !child.level().mayStandBelow(level));
        return misplaced
                ? violation(
                        "/level",
                        Text.of(
                                "Под этой организацией стоят другие, более высокого уровня.",
                                "Organisations of a higher level stand below this one."))
                : Optional.empty();
    }

    private Optional<Violation> checkRegion(Level level, @Nullable String region) {
        if (region == null) {
            return level == Level.REGIONAL
                    ? violation(
                            "/region",
                            Text.of(
                                    "Региональной организации нужен код региона.",
                                    "A regional organisation needs the code of its region."))
                    : Optional.empty();
        }
        if (level == Level.CENTRAL) {
            return violation(
                    "/region",
                    Text.of(
                            "Центральный комитет — для всей страны.",
                            "The central committee is for the whole country."));
        }
        boolean known = names.regions().isEmpty() || names.regions().contains(region);
        return known
                ? Optional.empty()
                : violation("/region", Text.of("Такого региона нет в словаре.", "There is no such region."));
    }

    private static Optional<Violation> violation(String pointer, Text message) {
        return Optional.of(new Violation(pointer, message));
    }
}
