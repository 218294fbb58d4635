package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Vocabulary;
import sila.entries.Author;
import sila.entries.vocabularies.LiveVocabularies;
import sila.entries.vocabularies.TermRow;
import sila.entries.vocabularies.Vocabularies;
import sila.kernel.Text;
import sila.transfer.Finding;
import sila.transfer.Outcome;
import sila.transfer.Preview;

/** Brings in the terms that entries of the archive may have and this hub does not know; those it knows stay as they are. */
@ApplicationScoped
class TermImport {

    private final ContentModel model;
    private final Vocabularies vocabularies;
    private final LiveVocabularies live;

    TermImport(ContentModel model, Vocabularies vocabularies, LiveVocabularies live) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.live = live;
    }

    private List<Vocabulary> changed(Archive archive) {
        return model.vocabularies().stream()
                .filter(vocabulary -> archive.vocabularies().contains(vocabulary.name()))
                .toList();
    }

    /** @return codes that entries may have when the archive has been brought in, and may not yet */
    Set<String> preview(Archive archive, Preview preview) {
        var coming = new HashSet<String>();
        for (Vocabulary vocabulary : changed(archive)) {
            List<TermRow> missing = vocabularies.missing(vocabulary, archive.terms(vocabulary.name()));
            if (!missing.isEmpty()) {
                preview.note(new Finding(
                        Outcome.CREATED,
                        Names.vocabulary(vocabulary.name()),
                        vocabulary.title().ru(),
                        List.of(Text.of("Новые термины: %s.", "New terms: %s.")
                                .with(missing.stream().map(TermRow::code).collect(Collectors.joining(", "))))));
            }
            missing.forEach(row -> coming.add(row.code()));
        }
        return coming;
    }

    void bringIn(Archive archive, Author by) {
        changed(archive)
                .forEach(vocabulary -> vocabularies.complete(vocabulary, archive.terms(vocabulary.name()), by.name()));
        live.catchUp();
    }
}
