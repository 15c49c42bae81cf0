-- What customers complain of, until when we promised to put it right, and all that was said.

create table complaint (
    number text primary key check (number ~ '^CP[0-9A-HJKMNP-TV-Z]{10}$'),
    idempotency_key text not null unique,
    input_hash bytea not null,
    kind text not null check (kind in ('NO_TOKEN', 'TOKEN_REJECTED', 'WRONG_METER', 'WRONG_AMOUNT', 'REFUND',
        'CHARGE', 'SERVICE', 'OTHER')),
    state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'ESCALATED', 'RESOLVED')),
    text text not null check (length(text) between 10 and 2000),
    purchase_id text references purchase,
    phone text not null check (phone ~ '^\+234[0-9]{10}$'),
    email text check (length(email) <= 254),
    language text not null check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    -- E-mail of who looks after it.
    owner text check (length(owner) <= 254),
    received_at timestamptz not null default now(),
    due_at timestamptz not null,
    -- When its deadline was found to be over; again after it was opened again.
    escalated_at timestamptz,
    resolved_at timestamptz,
    -- Counts what was said by people, so that nobody answers what he has not read.
    version int not null default 0,
    constraint due_after_received check (due_at > received_at),
    constraint resolved_when check ((state = 'RESOLVED') = (resolved_at is not null)),
    constraint escalated_when check (state <> 'ESCALATED' or escalated_at is not null)
);
-- The day's complaints of one phone are counted.
create index complaint_phone on complaint (phone, received_at);
create index complaint_purchase on complaint (purchase_id) where purchase_id is not null;
-- What staff list and the clock looks at.
create index complaint_due on complaint (due_at, number) where state <> 'RESOLVED';
create index complaint_received on complaint (received_at, number);

create table complaint_entry (
    id bigint generated always as identity primary key,
    complaint text not null references complaint,
    by text not null check (by in ('YOU', 'US', 'CLOCK')),
    -- Who of us; customers see only that it was us.
    author text check (length(author) <= 254),
    text text not null check (length(text) between 1 and 2000),
    -- The customer's key, so that a repeated request says nothing twice.
    idempotency_key text check (length(idempotency_key) <= 64),
    at timestamptz not null default clock_timestamp(),
    unique (complaint, idempotency_key),
    constraint ours_has_author check ((by = 'US') = (author is not null))
);
create index complaint_entry_of on complaint_entry (complaint, id);
create trigger complaint_entry_final before update or delete or truncate on complaint_entry
    for each statement execute function refuse_change();

