package sila.entries.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.PublishedForm;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.kernel.StrictJson;
import sila.media.Assets;
import sila.media.MediaFile;
import sila.media.description.Description;

/** What the published form of an entry shows of files and of other entries. */
@ApplicationScoped
class Form implements PublishedForm {

    private final Assets assets;
    private final Publications publications;

    Form(Assets assets, Publications publications) {
        this.assets = assets;
        this.publications = publications;
    }

    /** The same once some changes have happened. */
    PublishedForm in(Prospect prospect) {
        return new PublishedForm() {
            @Override
            public ObjectNode asset(UUID id) {
                return Form.this.asset(id);
            }

            @Override
            public Optional<String> entryUrl(UUID id) {
                return prospect.covers(id) ? prospect.path(id) : Form.this.entryUrl(id);
            }
        };
    }

    @Override
    public ObjectNode asset(UUID id) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode().put("id", id.toString());
        assets.find(id).filter(MediaFile::isReady).ifPresent(file -> describe(file, json));
        return json;
    }

    private static void describe(MediaFile file, ObjectNode json) {
        json.put("url", file.url()).put("type", file.type()).put("bytes", file.bytes());
        Optional.ofNullable(file.width()).ifPresent(width -> json.put("width", width));
        Optional.ofNullable(file.height()).ifPresent(height -> json.put("height", height));
        Optional.ofNullable(file.duration()).ifPresent(duration -> json.put("duration", duration));
        describe(file.description(), json);
    }

    private static void describe(Description said, ObjectNode json) {
        Optional.ofNullable(said.author()).ifPresent(author -> json.put("author", author));
        Optional.ofNullable(said.licence()).ifPresent(licence -> json.put("licence", licence));
        Optional.ofNullable(said.focus())
                .ifPresent(focus -> json.putObject("focus").put("x", focus.x()).put("y", focus.y()));
    }

    @Override
    public Optional<String> entryUrl(UUID id) {
        return publications.find(id).map(Publication::path);
    }
}
