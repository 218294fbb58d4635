package sila.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    Path data;

    @Test
    void without_a_file_nothing_runs() {
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void a_file_that_a_crash_left_behind_counts_for_nothing_when_its_number_is_another_programs_now()
            throws IOException {
        var thisJvm = ProcessHandle.current().pid();
        Files.writeString(Postmaster.file(data), thisJvm + "\n/data\n1790000000\n5432\n\n127.0.0.1\n 1\nready   \n");

        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void a_file_that_is_being_written_is_not_read_yet() throws IOException {
        Files.writeString(Postmaster.file(data), "12");

        assertThat(Postmaster.of(data)).isEmpty();
    }
}
