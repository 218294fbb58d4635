-- The content model that everything derived was last made under; one row.
create table model_state (
    fingerprint text not null
);
