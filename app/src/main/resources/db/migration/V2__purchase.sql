-- Money and energy. A purchase is one row that says by itself what is due next; what happened to it
-- stands in purchase_event, where its money is in posting. The rules that must never break are
-- constraints and triggers here, so that no program, ours or a person's, can break them.

create table purchase (
    id text primary key check (id ~ '^PP[0-9A-HJKMNP-TV-Z]{10}$'),
    idempotency_key text not null unique,
    input_hash bytea not null,
    state text not null,
    -- When the next step is due; a worker that takes it moves this on by its lease. Database time.
    due_at timestamptz,
    asks int not null default 0,
    -- How often it was claimed since a step last ended cleanly; too often, and it waits for a person.
    claims int not null default 0,
    company text not null references company,
    meter_type text not null check (meter_type in ('PREPAID', 'POSTPAID')),
    meter_number text not null,
    customer_name text not null,
    customer_address text,
    phone text not null check (phone ~ '^\+234[0-9]{10}$'),
    email text,
    amount_kobo bigint not null check (amount_kobo > 0),
    fee_kobo bigint not null check (fee_kobo >= 0),
    fee_vat_kobo bigint not null check (fee_vat_kobo >= 0),
    total_kobo bigint not null check (total_kobo = amount_kobo + fee_kobo + fee_vat_kobo),
    price jsonb not null,
    gateway text not null,
    payment_reference text not null unique,
    checkout_url text,
    decline text,
    declined_at timestamptz,
    paid_kobo bigint check (paid_kobo > 0),
    paid_at timestamptz,
    paid_by text,
    gateway_fee_kobo bigint,
    vendor text,
    vend_reference text unique,
    vend_started_at timestamptz,
    -- When the attempt was last sent; it is sent again only after the vendor's quiet time from here.
    vend_sent_at timestamptz,
    attempts int not null default 0,
    tokens_sealed bytea,
    units_tenths bigint check (units_tenths >= 0),
    vend_receipt text,
    vended_at timestamptz,
    -- Receipts are numbered without regard to purchases that never got one.
    receipt_number bigint unique,
    reason_code text,
    reason text,
    refund_asked_at timestamptz,
    refunded_kobo bigint check (refunded_kobo > 0),
    refunded_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pending_means_due check (
        (state in ('VENDED', 'REFUNDED', 'EXPIRED', 'REVIEW')) = (due_at is null)),
    constraint vended_was_paid check (state <> 'VENDED' or (paid_kobo = total_kobo and vended_at is not null)),
    constraint vended_has_token check (
        state <> 'VENDED' or meter_type = 'POSTPAID' or tokens_sealed is not null),
    constraint refunded_was_paid check (state <> 'REFUNDED' or refunded_kobo is not null),
    constraint refunded_at_most_paid check (refunded_kobo is null or coalesce(refunded_kobo <= paid_kobo, false)),
    constraint vended_or_refunded check (vended_at is null or refunded_at is null)
);
create sequence receipt_number;
create index purchase_due on purchase (due_at) where due_at is not null;
create index purchase_newest on purchase (created_at desc, id desc);
create index purchase_meter on purchase (meter_number, created_at desc);
create index purchase_phone on purchase (phone, created_at desc);

-- The moves a purchase may make; the same list as the enum Move in the code (a test compares them).
create table purchase_move (
    from_state text not null,
    to_state text not null,
    primary key (from_state, to_state)
);
insert into purchase_move values
    ('AWAITING_PAYMENT', 'PAID'),
    ('AWAITING_PAYMENT', 'EXPIRED'),
    ('AWAITING_PAYMENT', 'REVIEW'),
    ('EXPIRED', 'AWAITING_PAYMENT'),
    ('PAID', 'VENDING'),
    ('PAID', 'VEND_FAILED'),
    ('PAID', 'REVIEW'),
    ('VENDING', 'PAID'),
    ('VENDING', 'VENDED'),
    ('VENDING', 'VEND_FAILED'),
    ('VENDING', 'REVIEW'),
    ('VEND_FAILED', 'REFUNDING'),
    ('VEND_FAILED', 'REVIEW'),
    ('REFUNDING', 'REFUNDED'),
    ('REFUNDING', 'REVIEW');

create function refuse_wrong_move() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (
            select 1 from purchase_move where from_state = old.state and to_state = new.state) then
        raise exception 'purchase % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.tokens_sealed is not null and new.tokens_sealed is distinct from old.tokens_sealed then
        raise exception 'purchase % has its token already', old.id using errcode = 'check_violation';
    end if;
    if (old.paid_kobo is not null and new.paid_kobo is distinct from old.paid_kobo)
            or (old.refunded_kobo is not null and new.refunded_kobo is distinct from old.refunded_kobo) then
        raise exception 'money of purchase % has moved already', old.id using errcode = 'check_violation';
    end if;
    if (new.amount_kobo, new.total_kobo, new.meter_number, new.meter_type, new.company)
            is distinct from (old.amount_kobo, old.total_kobo, old.meter_number, old.meter_type, old.company) then
        raise exception 'what purchase % buys cannot change', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger purchase_moves before update on purchase
    for each row execute function refuse_wrong_move();

create function refuse_wrong_start() returns trigger language plpgsql as $$
begin
    raise exception 'a purchase begins unpaid' using errcode = 'check_violation';
end $$;
create trigger purchase_begins before insert on purchase for each row
    when (new.state <> 'AWAITING_PAYMENT' or new.paid_kobo is not null or new.tokens_sealed is not null)
    execute function refuse_wrong_start();

-- One row per call that may have bought energy, written before the call.
create table vend_attempt (
    reference text primary key,
    purchase_id text not null references purchase,
    vendor text not null,
    at timestamptz not null default now()
);

create table purchase_event (
    id bigint generated always as identity primary key,
    purchase_id text not null references purchase,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    text text not null
);
create index purchase_event_of on purchase_event (purchase_id, id);

-- A gateway's event is taken once, however often it is sent.
create table webhook_event (
    gateway text not null,
    event_key text not null,
    at timestamptz not null default now(),
    primary key (gateway, event_key)
);

-- Double entry: the lines of one entry add up to nothing. Debits positive, credits negative.
create table posting (
    entry text not null,
    account text not null,
    amount_kobo bigint not null check (amount_kobo <> 0),
    purchase_id text references purchase,
    at timestamptz not null default now(),
    primary key (entry, account)
);
create index posting_of on posting (purchase_id);
create index posting_account on posting (account, at);

create function refuse_unbalanced() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added group by entry having sum(amount_kobo) <> 0) then
        raise exception 'an entry does not balance' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger posting_balance after insert on posting
    referencing new table as added for each statement execute function refuse_unbalanced();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger posting_final before update or delete or truncate on posting
    for each statement execute function refuse_change();
create trigger purchase_event_final before update or delete or truncate on purchase_event
    for each statement execute function refuse_change();
create trigger vend_attempt_final before update or delete or truncate on vend_attempt
    for each statement execute function refuse_change();

-- A text to a customer. The token is not in here: the text is made when it is sent.
create table message (
    id bigint generated always as identity primary key,
    purchase_id text not null references purchase,
    kind text not null check (kind in ('TOKEN', 'REFUND')),
    channel text not null check (channel in ('SMS', 'EMAIL')),
    copy int not null default 0 check (copy between 0 and 5),
    request_key text unique,
    state text not null default 'DUE' check (state in ('DUE', 'SENT', 'FAILED')),
    due_at timestamptz default now(),
    asks int not null default 0,
    provider_id text,
    at timestamptz not null default now(),
    sent_at timestamptz,
    unique (purchase_id, kind, channel, copy),
    constraint due_means_due check ((state = 'DUE') = (due_at is not null))
);
create index message_due on message (due_at) where due_at is not null;
