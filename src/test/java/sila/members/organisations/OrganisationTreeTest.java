package sila.members.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.members.organisations.OrganisationTree.Node;

class OrganisationTreeTest {

    private final Node central = node(null, Level.CENTRAL, null);
    private final Node siberia = node(central, Level.REGIONAL, "24");
    private final Node tuva = node(siberia, Level.REGIONAL, "17");
    private final Node plant = node(siberia, Level.PRIMARY, null);
    private final Node shop = node(plant, Level.PRIMARY, null);
    private final Node moscow = node(central, Level.REGIONAL, "77");
    private final Node network = node(central, Level.PRIMARY, null);
    private final OrganisationTree tree =
            new OrganisationTree(List.of(central, siberia, tuva, plant, shop, moscow, network));

    private static Node node(@Nullable Node parent, Level level, @Nullable String region) {
        return new Node(UUID.randomUUID(), parent == null ? null : parent.id(), level, "имя", region);
    }

    @Test
    void a_branch_covers_the_regions_of_its_organisations() {
        assertThat(tree.regions(siberia.id())).containsExactlyInAnyOrder("24", "17");
        assertThat(tree.regions(moscow.id())).containsExactly("77");
        assertThat(tree.regions(tuva.id())).containsExactly("17");
    }

    @Test
    void the_central_committee_covers_the_whole_country() {
        assertThat(tree.regions(central.id())).isNull();
    }

    @Test
    void an_organisation_without_a_region_has_that_of_the_one_above() {
        assertThat(tree.regions(plant.id())).containsExactly("24");
        assertThat(tree.regions(shop.id())).containsExactly("24");
        assertThat(tree.regions(network.id())).isEmpty();
    }

    @Test
    void what_is_in_a_branch_is_known() {
        assertThat(tree.isIn(shop.id(), siberia.id())).isTrue();
        assertThat(tree.isIn(shop.id(), shop.id())).isTrue();
        assertThat(tree.isIn(siberia.id(), shop.id())).isFalse();
        assertThat(tree.isIn(shop.id(), moscow.id())).isFalse();
    }

    @Test
    void levels_stand_below_their_own_and_higher_ones() {
        assertThat(Level.PRIMARY.mayStandBelow(Level.PRIMARY)).isTrue();
        assertThat(Level.PRIMARY.mayStandBelow(Level.CENTRAL)).isTrue();
        assertThat(Level.REGIONAL.mayStandBelow(Level.PRIMARY)).isFalse();
        assertThat(Level.CENTRAL.mayStandBelow(Level.CENTRAL)).isFalse();
    }
}
