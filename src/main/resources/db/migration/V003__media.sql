-- Uploaded files: what they are. Their bytes are in the object store under assets/{id}/original.
create table asset (
    id uuid primary key,
    state text not null check (state in ('PROCESSING', 'READY', 'FAILED', 'QUARANTINED')),
    kind text not null check (kind in ('IMAGE', 'AUDIO', 'VIDEO', 'DOCUMENT', 'OTHER')),
    filename text not null,
    type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    probe jsonb,
    problem jsonb,
    probes_begun int not null,
    created_at timestamptz not null,
    created_by text not null
);
