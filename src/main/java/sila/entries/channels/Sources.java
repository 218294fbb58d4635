package sila.entries.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.entries.EntryVersion;
import sila.entries.Publication;

/** The versions that publications were made of, read together. */
final class Sources {

    private Sources() {}

    record Source(Publication publication, EntryVersion version) {}

    /** In the order of the publications, without those that were deleted for ever meanwhile. */
    static List<Source> of(List<Publication> publications) {
        var numbers = publications.stream().collect(Collectors.toMap(Publication::id, Publication::version));
        var versions = QuarkusTransaction.requiringNew().call(() -> EntryVersion.numbered(numbers)).stream()
                .collect(Collectors.toMap(EntryVersion::entry, version -> version));
        return publications.stream()
                .flatMap(publication -> Stream.ofNullable(versions.get(publication.id()))
                        .map(version -> new Source(publication, version)))
                .toList();
    }
}
