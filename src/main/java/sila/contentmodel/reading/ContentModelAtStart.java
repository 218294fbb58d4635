package sila.contentmodel.reading;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sila.contentmodel.ContentModel;
import sila.contentmodel.richtext.Embeds;

/** Reads the model once, before anything is served: a hub with a wrong model does not start. */
@Singleton
public class ContentModelAtStart {

    /** By their paths, wherever they were read from. */
    private final Map<String, String> files;

    private final Embeds embeds;

    /**
     * @param directory with {@code types/}, {@code fragments/}, {@code vocabularies/} and {@code workflows/} used instead of
     *     the shipped model
     * @param embeds hosts whose pages texts may embed beside the usual ones; by {@code SILA_EMBEDS}
     */
    ContentModelAtStart(
            @ConfigProperty(name = "sila.content-model") Optional<Path> directory,
            @ConfigProperty(name = "sila.embeds") Optional<List<String>> embeds) {
        this.files = directory.map(ModelFiles::in).orElseGet(ModelFiles::inApplication);
        this.embeds = Embeds.allowing(embeds.orElse(List.of()));
    }

    @Produces
    @Singleton
    @Startup
    ContentModel contentModel() {
        return ModelReader.read(files, embeds);
    }

    @Produces
    @Singleton
    ModelFingerprint fingerprint() {
        return ModelFingerprint.of(files);
    }

    /** The YAML of the model by folder and name: {@code types/article.yaml}. */
    public SortedMap<String, String> yaml() {
        var yaml = new TreeMap<String, String>();
        files.forEach((path, text) -> {
            var steps = path.split("/");
            yaml.put(steps[steps.length - 2] + "/" + steps[steps.length - 1], text);
        });
        return yaml;
    }
}
