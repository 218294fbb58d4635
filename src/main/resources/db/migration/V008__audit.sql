-- What was done, by whom and from where. Rows are appended in the transaction that did it; afterwards one node at a
-- time numbers those that are committed and chains them by hashes. `before` and `after` are kept as text, for the hash
-- is taken over the very text. No foreign key: the log outlives what it speaks of.
create table audit_act (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    action text not null,
    subject text not null,
    before json,
    after json,
    actor text not null,
    account_id uuid,
    address text,
    number bigint unique,
    hash bytea,
    check ((number is null) = (hash is null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

create index audit_act_loose on audit_act (id) where number is null;
create index audit_act_subject on audit_act (subject text_pattern_ops, id);
create index audit_act_action on audit_act (action text_pattern_ops, id);
create index audit_act_actor on audit_act (actor, id);
create index audit_act_at on audit_act (at);

-- The last link of the chain: without it nobody would miss acts that were cut off at the end.
create table audit_head (
    only_row boolean primary key default true check (only_row),
    number bigint not null,
    hash bytea not null
);

insert into audit_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_act_is_only_appended_to() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.number is null then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.number is null and new.number is not null
        and (new.id, new.at, new.action, new.subject, new.before::text, new.after::text, new.actor, new.account_id, new.address)
            is not distinct from
            (old.id, old.at, old.action, old.subject, old.before::text, old.after::text, old.actor, old.account_id, old.address)
    then
        return new;
    end if;
    raise exception 'the audit log is only appended to' using errcode = 'restrict_violation';
end
$$;

create trigger audit_act_rows before insert or update or delete on audit_act
    for each row execute function audit_act_is_only_appended_to();
create trigger audit_act_table before truncate on audit_act
    for each statement execute function audit_act_is_only_appended_to();
