-- The keys that tokens are sealed with, each wrapped by a key that is not in here (KMS, or a setting).
create table data_key (
    -- Stands in every text that it sealed, so a key stays as long as those do.
    number int primary key check (number between 1 and 1000000),
    wrapped bytea not null check (octet_length(wrapped) between 32 and 6144),
    -- Names the key that opens it.
    wrapped_by text not null check (length(wrapped_by) between 1 and 300),
    made_at timestamptz not null default now(),
    wrapped_at timestamptz not null default now()
);
create trigger data_key_stays before delete or truncate on data_key
    for each statement execute function refuse_change();
