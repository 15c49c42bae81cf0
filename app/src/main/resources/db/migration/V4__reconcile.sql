-- What gateways and vendors say happened, beside what our books say. Lines are taken as they are and
-- never changed; a second import of the same line changes nothing.

create table statement_line (
    provider text not null check (length(provider) between 1 and 40),
    kind text not null check (kind in ('PAYMENT', 'REFUND', 'CHARGEBACK', 'VEND', 'REVERSAL')),
    reference text not null check (length(reference) between 1 and 100),
    -- The provider's own number of the line, empty where it gives none.
    key text not null check (length(key) <= 100),
    amount_kobo bigint not null check (amount_kobo > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    fee_kobo bigint,
    at timestamptz not null,
    imported_at timestamptz not null default now(),
    primary key (provider, kind, reference, key, amount_kobo)
);
create index statement_line_at on statement_line (at);
create index statement_line_reference on statement_line (reference);
create trigger statement_line_final before update or delete or truncate on statement_line
    for each statement execute function refuse_change();

-- One comparison of one Lagos day: the daily one, and those that people asked for.
create table reconcile_run (
    id bigint generated always as identity primary key,
    day date not null,
    asked_by text not null check (asked_by in ('DAILY', 'PERSON')),
    -- What files brought for this day, as PROVIDER:KIND; only that can be missing at a provider.
    covers text[] not null default '{}',
    state text not null default 'DUE' check (state in ('DUE', 'DONE', 'FAILED')),
    due_at timestamptz default now(),
    claims int not null default 0,
    started_at timestamptz,
    report jsonb,
    at timestamptz not null default now(),
    done_at timestamptz,
    constraint run_pending_means_due check ((state = 'DUE') = (due_at is not null)),
    constraint run_done_reports check (state <> 'DONE' or (report is not null and done_at is not null))
);
-- However many servers there are, a day is compared once by itself.
create unique index reconcile_run_daily on reconcile_run (day) where asked_by = 'DAILY';
create index reconcile_run_due on reconcile_run (due_at) where due_at is not null;
create index reconcile_run_day on reconcile_run (day);

-- A difference is told to people once, even when it is found again after they decided.
create table statement_difference (
    provider text not null,
    reference text not null,
    kind text not null,
    theirs_kobo bigint,
    ours_kobo bigint,
    purchase_id text references purchase,
    run_id bigint not null references reconcile_run,
    at timestamptz not null default now(),
    primary key (provider, reference, kind)
);
create trigger statement_difference_final before update or delete or truncate on statement_difference
    for each statement execute function refuse_change();

-- Our float as the vendor tells it, beside the account in our books; the gap moves by top-ups only.
create table float_reading (
    vendor text not null,
    run_id bigint not null references reconcile_run,
    balance_kobo bigint not null,
    booked_kobo bigint not null,
    -- What may be on either side of either figure: vends under way.
    doubt_kobo bigint not null check (doubt_kobo >= 0),
    at timestamptz not null default now(),
    primary key (vendor, run_id)
);
create trigger float_reading_final before update or delete or truncate on float_reading
    for each statement execute function refuse_change();
