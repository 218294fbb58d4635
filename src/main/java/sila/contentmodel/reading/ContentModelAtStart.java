package sila.contentmodel.reading;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sila.contentmodel.ContentModel;

/** Reads the model once, before anything is served: a hub with a wrong model does not start. */
@Singleton
public class ContentModelAtStart {

    /** A directory with {@code types/}, {@code fragments/}, {@code vocabularies/} and {@code workflows/} used instead of the shipped model. */
    private final Optional<Path> directory;

    ContentModelAtStart(@ConfigProperty(name = "sila.content-model") Optional<Path> directory) {
        this.directory = directory;
    }

    @Produces
    @Singleton
    @Startup
    ContentModel contentModel() {
        return ModelReader.read(files());
    }

    @Produces
    @Singleton
    ModelFingerprint fingerprint() {
        return ModelFingerprint.of(files());
    }

    private Map<String, String> files() {
        return directory.map(ModelFiles::in).orElseGet(ModelFiles::inApplication);
    }
}
