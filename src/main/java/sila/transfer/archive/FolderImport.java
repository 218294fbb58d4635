package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.kernel.Problem;
import sila.media.folders.FolderCopy;
import sila.media.folders.Folders;
import sila.transfer.Failure;
import sila.transfer.Finding;
import sila.transfer.Outcome;

/** Brings the folders of the library in: those that are not here. One that is here stays as it is. */
@ApplicationScoped
class FolderImport {

    private final Folders folders;

    FolderImport(Folders folders) {
        this.folders = folders;
    }

    Finding preview(Archive archive) {
        try {
            List<FolderCopy> there = archive.folders();
            boolean isHere = folders.copies().stream()
                    .map(FolderCopy::id)
                    .toList()
                    .containsAll(there.stream().map(FolderCopy::id).toList());
            return finding(isHere ? Outcome.UNCHANGED : Outcome.NEW);
        } catch (Problem refused) {
            return Failure.of(Names.FOLDERS, "", refused);
        }
    }

    /** @throws Problem 422: the file says what cannot be */
    Finding bringIn(Archive archive) {
        return finding(folders.restore(archive.folders()) == 0 ? Outcome.UNCHANGED : Outcome.CREATED);
    }

    private static Finding finding(Outcome outcome) {
        return new Finding(outcome, Names.FOLDERS, "", List.of());
    }
}
