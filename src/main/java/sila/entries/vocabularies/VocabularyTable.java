package sila.entries.vocabularies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** What is stored of vocabularies. Its verbs join the running transaction. */
@ApplicationScoped
class VocabularyTable {

    private final DataSource database;

    VocabularyTable(DataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, @Nullable Object... values) {
        with(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    /** Numbers of the latest revisions, by name; of those that were changed. */
    Map<String, Integer> numbers() {
        return with("select name, revision from vocabulary", statement -> {
            var numbers = new HashMap<String, Integer>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getString(1), row.getInt(2));
                }
            }
            return numbers;
        });
    }

    Revision revision(String vocabulary) {
        Revision head = with("select revision, sequence from vocabulary where name = ?", statement -> {
            statement.setString(1, vocabulary);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Revision(
                                row.getInt(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                List.of())
                        : Revision.NONE;
            }
        });
        return head.number() == 0 ? Revision.NONE : new Revision(head.number(), head.sequence(), rows(vocabulary));
    }

    private List<TermRow> rows(String vocabulary) {
        return with("""
                select code, title_ru, title_en, parent, retired, merged_into from vocabulary_term
                where vocabulary = ? order by number
                """, statement -> {
            statement.setString(1, vocabulary);
            var rows = new ArrayList<TermRow>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new TermRow(
                            row.getString(1),
                            Text.of(row.getString(2), row.getString(3)),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getString(6)));
                }
            }
            return rows;
        });
    }

    /** The latest, which nobody else changes until the transaction ends. */
    Revision locked(String vocabulary) {
        update(
                "insert into vocabulary (name, revision, sequence) values (?, 0, '{}') on conflict do nothing",
                vocabulary);
        with("select 1 from vocabulary where name = ? for update", statement -> {
            statement.setString(1, vocabulary);
            return statement.executeQuery().next();
        });
        return revision(vocabulary);
    }

    void advance(String vocabulary) {
        update("update vocabulary set revision = revision + 1 where name = ?", vocabulary);
    }

    void order(String vocabulary, List<String> sequence) {
        update("update vocabulary set sequence = ? where name = ?", sequence.toArray(String[]::new), vocabulary);
    }

    void put(String vocabulary, TermRow row) {
        update(
                """
                insert into vocabulary_term (vocabulary, code, title_ru, title_en, parent, retired, merged_into)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (vocabulary, code) do update set title_ru = excluded.title_ru, title_en = excluded.title_en,
                    parent = excluded.parent, retired = excluded.retired, merged_into = excluded.merged_into
                """,
                vocabulary,
                row.code(),
                row.title().ru(),
                row.title().en(),
                row.parent(),
                row.retired(),
                row.mergedInto());
    }

    /** Whatever was merged into the one is merged into the other. */
    void lead(String vocabulary, String from, String into) {
        update(
                "update vocabulary_term set merged_into = ? where vocabulary = ? and merged_into = ?",
                into,
                vocabulary,
                from);
    }

    /** With those that were merged into it. */
    void remove(String vocabulary, String code) {
        update("delete from vocabulary_term where vocabulary = ? and ? in (code, merged_into)", vocabulary, code);
    }
}
