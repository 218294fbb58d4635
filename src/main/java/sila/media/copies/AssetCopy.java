package sila.media.copies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.Asset;
import sila.media.Edition;
import sila.media.description.Description;
import sila.media.description.Tags;

/**
 * What must be known of a file to put it back; all else is found out from its bytes.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param edition the how many-th bytes these are, for their address goes along; null for the first
 * @param description null when nothing is said of it
 * @param tags null for none
 * @param folder id; null when it lies in none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetCopy(
        UUID id,
        String filename,
        long bytes,
        String sha256,
        Instant createdAt,
        String createdBy,
        @Nullable Integer edition,
        @Nullable Description description,
        @Nullable List<String> tags,
        @Nullable UUID folder) {

    static AssetCopy of(Asset asset) {
        Edition edition = asset.edition();
        return new AssetCopy(
                asset.id(),
                edition.filename(),
                edition.bytes(),
                edition.sha256(),
                asset.createdAt(),
                asset.createdBy(),
                edition.isFirst() ? null : edition.number(),
                asset.description().equals(Description.NONE) ? null : asset.description(),
                asset.tags().isEmpty() ? null : asset.tags(),
                asset.folder());
    }

    /** What is wrong in what editors have said of it, by pointers. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (edition != null && edition < 2) {
            violations.add(new Violation(
                    "/edition", Text.of("Номер замены — от 2.", "The number of a replacement is 2 or more.")));
        }
        said().violations(true).forEach(found -> violations.add(found.under("/description")));
        Tags.check(labels(), "/tags", violations);
        return violations;
    }

    Description said() {
        return description == null ? Description.NONE : description.tidy();
    }

    List<String> labels() {
        return Tags.tidy(tags);
    }

    /** Whether editors have said the same of both, wherever they lie. */
    public boolean isDescribedAs(AssetCopy other) {
        return said().equals(other.said()) && labels().equals(other.labels());
    }

    int number() {
        return edition == null ? Edition.FIRST : edition;
    }

    Edition edition(String key, String type) {
        return new Edition(number(), key, filename, type, bytes, sha256, createdAt);
    }
}
