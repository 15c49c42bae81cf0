-- Who did what, when and from where: a chain in which each entry is bound to the one before by a keyed
-- hash. The key is not in here, so whoever may write to this table cannot make a chain that fits.

create table audit_entry (
    -- Without gaps, from 1.
    number bigint primary key check (number > 0),
    at timestamptz not null,
    -- A member's e-mail, or system, or nobody.
    who text not null check (length(who) between 1 and 254),
    roles text not null check (length(roles) <= 200),
    act text not null check (length(act) between 1 and 200),
    -- What it was done to: numbers and references, never a phone or an address.
    subject text not null check (length(subject) <= 300),
    outcome text not null check (outcome in ('BEGUN', 'DONE', 'REFUSED', 'FAILED', 'SEEN')),
    -- The entry that this one tells the end of; 0: none.
    begun bigint not null check (begun >= 0 and begun < number),
    address text not null check (length(address) <= 60),
    correlation text not null check (length(correlation) <= 64),
    -- JSON, kept letter by letter as it was hashed.
    details text not null check (length(details) <= 4000 and jsonb_typeof(details::jsonb) = 'object'),
    -- The data key that the key of the hash is made from.
    data_key int not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash bytea not null unique check (octet_length(hash) = 32),
    constraint ends_what_began check ((begun = 0) = (outcome in ('BEGUN', 'SEEN')))
);
create index audit_entry_at on audit_entry (at, number);
create index audit_entry_who on audit_entry (who, number);
create index audit_entry_subject on audit_entry (subject text_pattern_ops, number);
create index audit_entry_act on audit_entry (act text_pattern_ops, number);
create unique index audit_entry_ended on audit_entry (begun) where begun > 0;

create trigger audit_entry_final before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- One after the other, whoever adds.
create function refuse_gap() returns trigger language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(4185813425);
    select number, hash, at into last from audit_entry order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1
            or new.previous_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex'))
            or new.at < coalesce(last.at, '-infinity') then
        raise exception 'audit entry % does not follow the last one', new.number using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger audit_entry_follows before insert on audit_entry
    for each row execute function refuse_gap();

-- What staff wrote about customers, and why somebody was blocked; only ever added to. The customer is
-- named as in addresses, without a phone.
create table customer_note (
    id bigint generated always as identity primary key,
    customer text not null check (customer ~ '^[0-9a-f]{32}$'),
    kind text not null check (kind in ('NOTE', 'BLOCKED', 'UNBLOCKED', 'EXPORTED', 'ERASED')),
    text text not null check (length(text) between 1 and 1100),
    by text not null check (length(by) between 1 and 254),
    request_key text not null check (length(request_key) <= 64),
    at timestamptz not null default clock_timestamp(),
    unique (customer, request_key)
);
create trigger customer_note_final before update or delete or truncate on customer_note
    for each statement execute function refuse_change();

-- Phones and meters that nothing is sold to. Every order looks here.
create table customer_block (
    value text primary key check (value ~ '^(\+234[0-9]{10}|[0-9]{6,20})$'),
    reason text not null check (length(reason) between 1 and 1100),
    by text not null check (length(by) between 1 and 254),
    at timestamptz not null default now()
);

-- Staff look accounts up by how their names begin.
create index account_name on account (lower(name) text_pattern_ops, id) where name is not null;
