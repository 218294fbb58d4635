package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import sila.entries.Entry;
import sila.entries.Publication;
import sila.entries.publishing.Addresses;
import sila.kernel.Text;

/** Whether the addresses are free: in public, among the steps, and of other drafts. */
@ApplicationScoped
class AddressCheck implements Check {

    private static final String SLUG = "/slug";

    private final Addresses addresses;

    AddressCheck(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        var findings = new ArrayList<Finding>();
        var changing = scenario.entries();
        var claimed = new HashMap<String, UUID>();
        for (Planned planned : scenario.steps()) {
            var version = planned.version();
            if (version == null) {
                continue;
            }
            UUID id = planned.entry().id();
            addresses
                    .owner(planned.type().name(), version.slug(), changing)
                    .ifPresent(owner -> findings.add(taken(id, version.slug(), owner)));
            UUID earlier = claimed.putIfAbsent(Publication.path(planned.type(), version.slug()), id);
            if (earlier != null) {
                findings.add(taken(id, version.slug(), earlier));
            }
            Entry.bySlug(planned.type().name(), version.slug())
                    .map(Entry::id)
                    .filter(other -> !other.equals(id) && !changing.contains(other))
                    .ifPresent(other -> findings.add(claimed(id, version.slug(), other)));
        }
        return findings;
    }

    private static Finding taken(UUID entry, String slug, UUID owner) {
        return new Finding(
                entry,
                Finding.Kind.ADDRESS_TAKEN,
                true,
                SLUG,
                Text.of("Адрес «%s» занят материалом %s.", "Slug \"%s\" is taken by entry %s.")
                        .with(slug, owner),
                List.of(owner));
    }

    private static Finding claimed(UUID entry, String slug, UUID other) {
        return Finding.notice(
                        entry,
                        Finding.Kind.ADDRESS_TAKEN,
                        Text.of(
                                        "Адрес «%s» тем временем выбрали для материала %s: под ним он выйти не сможет.",
                                        "Slug \"%s\" has been chosen for entry %s meanwhile, which will not be able to take it.")
                                .with(slug, other),
                        List.of(other))
                .at(SLUG);
    }
}
