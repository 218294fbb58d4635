package sila.studio.editor;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.kernel.Language;
import sila.kernel.StrictJson;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.StudioLanguage;

/** The form with what its scripts begin with. */
@ApplicationScoped
class EditorView {

    private final Frames frames;
    private final StudioLanguage language;

    EditorView(Frames frames, StudioLanguage language) {
        this.frames = frames;
        this.language = language;
    }

    /**
     * @param type of the entry, in the words of the reader
     * @param path of its list
     * @param title of the entry; empty while it has none
     * @param form in the entry's own language
     * @param translation what of it can be translated
     * @param data JSON
     */
    @CheckedTemplate(basePath = "studio/editor", defaultName = HYPHENATED_ELEMENT_NAME)
    record EntryEditor(
            Frame around,
            String type,
            String types,
            String path,
            String title,
            List<Language> languages,
            EntryForm form,
            EntryForm translation,
            String data)
            implements TemplateInstance {}

    TemplateInstance of(ContentType type, EditorData data) {
        Language reader = language.language();
        String path = "/studio/entries/" + type.name();
        String title = data.entry() == null ? "" : data.entry().title();
        String shown = title.isEmpty() ? language.texts(EditorTexts.class).untitled() : title;
        return new EntryEditor(
                frames.of(path, shown),
                type.title().in(reader),
                type.titles().in(reader),
                path,
                shown,
                List.of(Language.values()),
                EntryForm.of(type, reader),
                EntryForm.ofTranslation(type, reader),
                StrictJson.MAPPER.valueToTree(data).toString());
    }
}
