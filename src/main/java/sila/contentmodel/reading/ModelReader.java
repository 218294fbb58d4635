package sila.contentmodel.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.Workflow;
import sila.contentmodel.kinds.FieldReader;
import sila.contentmodel.richtext.Embeds;
import sila.contentmodel.yaml.Complaints;
import sila.contentmodel.yaml.FormerNames;
import sila.contentmodel.yaml.Section;

/** Reads the YAML of {@code types/}, {@code fragments/}, {@code vocabularies/} and {@code workflows/} as one model. */
public final class ModelReader {

    private final Complaints complaints = new Complaints();
    private final Map<String, Section> types = new LinkedHashMap<>();
    private final Map<String, Section> fragments = new LinkedHashMap<>();
    private final Map<String, Section> vocabularies = new LinkedHashMap<>();
    private final Map<String, Section> workflows = new LinkedHashMap<>();

    private final Embeds embeds;

    private ModelReader(Embeds embeds) {
        this.embeds = embeds;
    }

    /** The same for a hub that adds nothing to what rich texts may usually embed. */
    public static ContentModel read(Map<String, String> files) {
        return read(files, Embeds.USUAL);
    }

    /**
     * @param files YAML by its path; the last folder of the path tells what the file is
     * @param embeds what rich texts may embed
     * @throws sila.contentmodel.yaml.ModelErrors everything that is wrong with the files
     */
    public static ContentModel read(Map<String, String> files, Embeds embeds) {
        var reader = new ModelReader(embeds);
        files.forEach(reader::sort);
        if (!reader.workflows.containsKey(Workflow.DIRECT)) {
            ModelFiles.workflowInApplication(Workflow.DIRECT).forEach(reader::sort);
        }
        var model = reader.model();
        reader.complaints.raise();
        return model;
    }

    private void sort(String path, String yaml) {
        var parts = List.of(path.split("/"));
        var folder = parts.get(Math.max(0, parts.size() - 2));
        var of = Map.of("types", types, "fragments", fragments, "vocabularies", vocabularies, "workflows", workflows)
                .get(folder);
        if (of != null) {
            Section.parse(path, yaml, complaints).ifPresent(section -> named(section, parts.get(parts.size() - 1), of));
        }
    }

    private static void named(Section section, String file, Map<String, Section> of) {
        var name = section.text("name");
        if (!name.isEmpty() && !file.equals(name + ".yaml")) {
            section.complain("name", "имя «" + name + "» не совпадает с именем файла");
        }
        of.put(name, section);
    }

    private ContentModel model() {
        if (types.isEmpty()) {
            complaints.add("content-model/types", 1, "нет ни одного типа");
        }
        FormerNames.check("name", List.copyOf(types.values()));
        var terms = new LinkedHashMap<String, Vocabulary>();
        vocabularies.forEach((name, section) -> terms.put(name, VocabularyReader.read(section)));
        var fields = new FieldReader(types.keySet(), terms, embeds);
        var ways = new LinkedHashMap<String, Workflow>();
        workflows.forEach((name, section) -> ways.put(name, WorkflowReader.read(section)));
        var typeReader = new TypeReader(fields, fragments(fields), ways);
        var model =
                new ContentModel(types.values().stream().map(typeReader::read).toList(), terms.values(), ways.values());
        vocabularies.values().forEach(section -> VocabularyReader.checkDescription(section, model));
        return model;
    }

    /** The fields of each fragment; read here once also for those that no type includes. */
    private Map<String, List<Section>> fragments(FieldReader reader) {
        var fields = new LinkedHashMap<String, List<Section>>();
        fragments.forEach((name, fragment) -> {
            var sections = fragment.sections("fields");
            fragment.finish();
            reader.read(sections);
            fields.put(name, sections);
        });
        return fields;
    }
}
