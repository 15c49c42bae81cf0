-- What an account keeps for its owner, what it agreed to, and what is left when it ends.

create table saved_meter (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    company text not null references company,
    meter_type text not null check (meter_type in ('PREPAID', 'POSTPAID')),
    meter_number text not null check (length(meter_number) between 6 and 20),
    -- As its owner calls it.
    name text not null check (length(name) between 1 and 40),
    -- As the company told when it was saved.
    customer_name text not null,
    added_at timestamptz not null default now(),
    unique (account_id, company, meter_type, meter_number)
);

-- Purchases that were placed while signed in, or added by reference and last four digits. Those of the
-- account's verified phone are not in here: they are found by the phone.
create table account_purchase (
    account_id bigint not null references account on delete cascade,
    -- The purchase's own, so that pages need no join.
    created_at timestamptz not null,
    purchase_id text not null references purchase,
    primary key (account_id, created_at, purchase_id)
);
create index account_purchase_of on account_purchase (purchase_id);

create table reminder (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    meter_id bigint not null references saved_meter on delete cascade,
    kind text not null check (kind in ('RUN_OUT', 'WEEKLY', 'MONTHLY')),
    days_before int check (days_before between 1 and 7),
    day int check (day between 1 and 28),
    amount_kobo bigint check (amount_kobo > 0),
    channel text not null check (channel in ('SMS', 'EMAIL')),
    -- When it is looked at next. Whoever moves it on is the one who sends it.
    next_at timestamptz not null,
    -- The purchase whose end was told already.
    told_for text,
    made_at timestamptz not null default now(),
    constraint reminder_days check ((kind = 'RUN_OUT') = (days_before is not null) and (kind = 'RUN_OUT') = (day is null)),
    constraint reminder_weekday check (kind <> 'WEEKLY' or day <= 7)
);
create index reminder_due on reminder (next_at);
create index reminder_of on reminder (account_id);
create index reminder_meter on reminder (meter_id);

-- Who agreed to what, in which version, and who took it back. Stays when the account ends, as proof; by
-- then its number leads to nobody, so there is no foreign key.
create table account_consent (
    id bigint generated always as identity primary key,
    account_id bigint not null,
    purpose text not null check (purpose in ('TERMS', 'PRIVACY_NOTICE', 'REMINDERS', 'NEWS')),
    given boolean not null,
    version text not null check (length(version) between 1 and 40),
    at timestamptz not null default now()
);
create index account_consent_of on account_consent (account_id, id desc);
create trigger account_consent_final before update or delete or truncate on account_consent
    for each statement execute function refuse_change();

-- That somebody has a BVN or NIN, without the number: a keyed hash, so that one person is one account, and
-- the last four digits, sealed.
create table account_identity (
    account_id bigint primary key references account on delete cascade,
    kind text not null check (kind in ('BVN', 'NIN')),
    number_hash text not null unique check (number_hash ~ '^[0-9a-f]{64}$'),
    last_four_sealed bytea not null,
    at timestamptz not null default now()
);

-- When the owner took everything along.
create table account_export (
    account_id bigint not null references account on delete cascade,
    at timestamptz not null default now()
);
create index account_export_of on account_export (account_id, at);

-- That an account was ended, for whoever asks whether it was done.
create table erasure (
    id bigint generated always as identity primary key,
    account_hash text not null check (account_hash ~ '^[0-9a-f]{64}$'),
    what text not null check (length(what) between 1 and 1000),
    at timestamptz not null default now()
);
create trigger erasure_final before update or delete or truncate on erasure
    for each statement execute function refuse_change();

-- Up to when purchases are without personal data.
create table retention (
    what text primary key check (what = 'purchase'),
    done_until timestamptz not null
);
insert into retention values ('purchase', '-infinity');

-- What people look purchases up by stays as it was written, until it is forgotten.
drop trigger purchase_search_final on purchase_search;
create trigger purchase_search_final before delete or truncate on purchase_search
    for each statement execute function refuse_change();
create trigger purchase_search_only_forgets before update on purchase_search for each row
    when (new.phone <> '+2340000000000' or (new.purchase_id, new.meter_number, new.created_at)
        is distinct from (old.purchase_id, old.meter_number, old.created_at))
    execute function refuse_change();
