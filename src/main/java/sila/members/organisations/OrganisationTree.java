package sila.members.organisations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All organisations as they stand below each other. */
public final class OrganisationTree {

    public static final OrganisationTree EMPTY = new OrganisationTree(List.of());

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, List<Node>> children = new HashMap<>();

    record Node(
            UUID id,
            @Nullable UUID parent,
            Level level,
            String name,
            @Nullable String region) {

        static Node of(Organisation organisation) {
            return new Node(
                    organisation.id, organisation.parentId, organisation.level, organisation.name, organisation.region);
        }
    }

    OrganisationTree(Collection<Node> all) {
        all.forEach(node -> {
            nodes.put(node.id(), node);
            if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                        .add(node);
            }
        });
    }

    /** As it is in the running transaction. */
    public static OrganisationTree load() {
        return new OrganisationTree(
                Organisation.<Organisation>listAll().stream().map(Node::of).toList());
    }

    /**
     * The regions that a branch covers: those of its organisations; one without a region has that of the organisation
     * above.
     *
     * @return codes; null for the central committee, whose branch is the whole country
     */
    public @Nullable Set<String> regions(UUID top) {
        var regions = new HashSet<String>();
        var waiting = new ArrayDeque<Node>();
        waiting.add(node(top));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (node.level() == Level.CENTRAL) {
                return null;
            }
            String region = region(node);
            if (region != null) {
                regions.add(region);
            }
            waiting.addAll(children.getOrDefault(node.id(), List.of()));
        }
        return regions;
    }

    private @Nullable String region(Node node) {
        for (Node above = node; above != null; above = above.parent() == null ? null : node(above.parent())) {
            if (above.region() != null) {
                return above.region();
            }
        }
        return null;
    }

    /** Whether one stands in the branch of the other, or is it. */
    public boolean isIn(UUID id, UUID top) {
        for (UUID above = id; above != null; above = node(above).parent()) {
            if (above.equals(top)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(UUID id) {
        return nodes.containsKey(id);
    }

    public String name(UUID id) {
        return node(id).name();
    }

    public Set<UUID> ids() {
        return Set.copyOf(nodes.keySet());
    }

    private Node node(UUID id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no organisation " + id);
        }
        return node;
    }
}
