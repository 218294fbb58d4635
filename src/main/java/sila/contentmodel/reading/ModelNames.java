package sila.contentmodel.reading;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Vocabulary;
import sila.members.ContentNames;

/** Tells {@code members}, which stands below, what roles and organisations may name. */
@Singleton
class ModelNames implements ContentNames {

    private static final String REGIONS = "regions";

    private final ContentModel model;

    ModelNames(ContentModel model) {
        this.model = model;
    }

    @Override
    public Set<String> types() {
        return model.types().stream().map(ContentType::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> regions() {
        return model.vocabularies().stream()
                .filter(vocabulary -> vocabulary.name().equals(REGIONS))
                .map(Vocabulary::codes)
                .findFirst()
                .orElse(Set.of());
    }
}
