package sila.entries.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.PublicAddress;

/** Entity tags that are known before the answer is: of what is asked, and of the revisions the answer depends on. */
@ApplicationScoped
class Tags {

    /** To be changed with the form of the answers. */
    private static final int FORM = 1;

    private static final int LENGTH = 22;

    private final String salt;

    Tags(
            ContentModel model,
            PublicAddress address,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.salt = digest(FORM + "\n" + version + "\n" + address.of("") + "\n"
                + model.types().stream().map(Tags::form).collect(Collectors.joining("\n")));
    }

    /** What of a type has a part in how its entries are read. */
    private static String form(ContentType type) {
        return type.fields().stream()
                .map(field -> field.name() + " " + field.kind().name() + " " + field.many() + " " + field.localised()
                        + " " + field.hidden())
                .collect(Collectors.joining(",", type.name() + " " + type.plural() + ":", ""));
    }

    /**
     * @param address the same for all ways to ask the same
     * @param revisions by type
     * @param entry revision of the one entry that is shown; 0 for a list
     */
    String of(String address, Map<String, Long> revisions, long entry) {
        return digest(salt + "\n" + address + "\n" + new TreeMap<>(revisions) + "\n" + entry);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
