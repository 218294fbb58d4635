package sila.transfer.archive;

import java.util.List;
import sila.entries.vocabularies.TermRow;

/** What editors have changed in a vocabulary, in the order in which they did. */
record TermsFile(List<TermRow> terms) {}
