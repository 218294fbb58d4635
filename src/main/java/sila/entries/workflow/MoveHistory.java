package sila.entries.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.entries.copies.EntryHistory;

/** Takes the way of an entry through its workflow along: who took which step when, and why. */
@ApplicationScoped
class MoveHistory extends EntryHistory<MoveCopy> {

    private static final String WRITE = """
            insert into entry_move (id, entry_id, version, transition, from_stage, to_stage, at, moved_by, account_id, reason,
                planned, refusal)
            select m.id, :entry, m.version, m.transition, m."from", m."to", m.at, m."by", m.account, m.reason, m.planned,
                m.refusal
            from jsonb_to_recordset(cast(:moves as jsonb)) as m (id uuid, version int, transition text, "from" text,
                "to" text, at timestamptz, "by" text, account uuid, reason text, planned boolean, refusal jsonb)
            on conflict (id) do update set version = excluded.version, transition = excluded.transition,
                from_stage = excluded.from_stage, to_stage = excluded.to_stage, at = excluded.at,
                moved_by = excluded.moved_by, account_id = excluded.account_id, reason = excluded.reason,
                planned = excluded.planned, refusal = excluded.refusal
            where entry_move.entry_id = excluded.entry_id
            """;

    private final EntityManager database;

    MoveHistory(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "moves";
    }

    @Override
    protected Class<MoveCopy> form() {
        return MoveCopy.class;
    }

    @Override
    protected List<MoveCopy> all(UUID entry) {
        return Move.<Move>list("entryId = ?1 order by at, id", entry).stream()
                .map(MoveCopy::of)
                .toList();
    }

    @Override
    protected int write(UUID entry, String json) {
        return database.createNativeQuery(WRITE)
                .setParameter("entry", entry)
                .setParameter("moves", json)
                .executeUpdate();
    }
}
