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
    -- Begins with the purchase's own id, so no two purchases share one and no index need say so.
    payment_reference text not null check (left(payment_reference, 12) = id),
    checkout_url text,
    decline text,
    declined_at timestamptz,
    paid_kobo bigint check (paid_kobo > 0),
    paid_at timestamptz,
    paid_by text,
    gateway_fee_kobo bigint,
    vendor text,
    vend_reference text,
    vend_started_at timestamptz,
    -- When the attempt was last sent; it is sent again only after the vendor's quiet time from here.
    vend_sent_at timestamptz,
    attempts int not null default 0,
    tokens_sealed bytea,
    units_tenths bigint check (units_tenths >= 0),
    vend_receipt text,
    vended_at timestamptz,
    -- When the vendor took back what it had delivered.
    reversed_at timestamptz,
    -- Receipts are numbered without regard to purchases that never got one.
    receipt_number bigint,
    reason_code text,
    reason text,
    -- The refund of everything paid, while it is under way; a foreign key below holds it open.
    refund_number int,
    refund_open boolean not null generated always as (true) stored,
    refunded_kobo bigint check (refunded_kobo > 0),
    refunded_at timestamptz,
    -- Where it stood when a person was called.
    review_from text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint pending_means_due check (
        (state in ('VENDED', 'REFUNDING', 'REFUNDED', 'EXPIRED', 'REVIEW', 'WRITTEN_OFF')) = (due_at is null)),
    constraint refunding_has_refund check ((state = 'REFUNDING') = (refund_number is not null)),
    constraint review_knows_from check ((state = 'REVIEW') = (review_from is not null)),
    constraint vended_was_paid check (state <> 'VENDED' or (paid_kobo >= total_kobo and vended_at is not null)),
    constraint vended_has_token check (
        state <> 'VENDED' or meter_type = 'POSTPAID' or tokens_sealed is not null),
    -- Of what was too little to begin with, more may come after it went back: that goes back by itself.
    constraint refunded_was_paid check (
        state <> 'REFUNDED' or coalesce(
            refunded_kobo >= case attempts when 0 then 1 else least(paid_kobo, total_kobo) end, false)),
    constraint refunded_at_known check ((refunded_at is null) = (refunded_kobo is null)),
    constraint refunded_at_most_paid check (refunded_kobo is null or coalesce(refunded_kobo <= paid_kobo, false)),
    -- What was delivered is not given back too: only what was paid beyond the price.
    constraint vended_or_refunded check (
        vended_at is null or reversed_at is not null or coalesce(refunded_kobo, 0) <= paid_kobo - total_kobo)
) with (fillfactor = 60);
create sequence receipt_number;
create index purchase_due on purchase (due_at) where due_at is not null;
-- Every step rewrites the row and all that is indexed of it: so only what steps look for is.
create unique index purchase_vend_reference on purchase (vend_reference) where vend_reference is not null;
create unique index purchase_receipt_number on purchase (receipt_number) where receipt_number is not null;

-- What people look for; written once, beside its purchase.
create table purchase_search (
    -- As in purchase_event: no foreign key.
    purchase_id text not null,
    meter_number text not null,
    phone text not null,
    created_at timestamptz not null default now()
);
create index purchase_search_newest on purchase_search (created_at desc, purchase_id desc);
create index purchase_search_meter on purchase_search (meter_number, created_at desc);
create index purchase_search_phone on purchase_search (phone, created_at desc);

-- The moves a purchase may make; the same list as the enum Move in the code (a test compares them).
create table purchase_move (
    from_state text not null,
    to_state text not null,
    primary key (from_state, to_state)
);
insert into purchase_move values
    ('AWAITING_PAYMENT', 'PAID'),
    ('AWAITING_PAYMENT', 'VENDING'),
    ('AWAITING_PAYMENT', 'REFUNDING'),
    ('AWAITING_PAYMENT', 'EXPIRED'),
    ('AWAITING_PAYMENT', 'REVIEW'),
    ('EXPIRED', 'AWAITING_PAYMENT'),
    ('PAID', 'VENDING'),
    ('PAID', 'REFUNDING'),
    ('PAID', 'REVIEW'),
    ('VENDING', 'PAID'),
    ('VENDING', 'VENDED'),
    ('VENDING', 'REFUNDING'),
    ('VENDING', 'REVIEW'),
    ('VENDED', 'REVIEW'),
    ('REFUNDING', 'REFUNDED'),
    ('REFUNDING', 'REVIEW'),
    ('REVIEW', 'AWAITING_PAYMENT'),
    ('REVIEW', 'PAID'),
    ('REVIEW', 'VENDING'),
    ('REVIEW', 'VENDED'),
    ('REVIEW', 'REFUNDING'),
    ('REVIEW', 'WRITTEN_OFF');

create function refuse_wrong_move() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (
            select 1 from purchase_move where from_state = old.state and to_state = new.state) then
        raise exception 'purchase % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.state = 'REVIEW' and new.state in ('AWAITING_PAYMENT', 'PAID', 'VENDING')
            and new.state <> old.review_from then
        raise exception 'purchase % was not % before its review', old.id, new.state
            using errcode = 'check_violation';
    end if;
    if old.tokens_sealed is not null and new.tokens_sealed is distinct from old.tokens_sealed then
        raise exception 'purchase % has its token already', old.id using errcode = 'check_violation';
    end if;
    if coalesce(new.paid_kobo, 0) < coalesce(old.paid_kobo, 0)
            or coalesce(new.refunded_kobo, 0) < coalesce(old.refunded_kobo, 0)
            or (old.vended_at is not null and new.vended_at is distinct from old.vended_at) then
        raise exception 'money of purchase % has moved already', old.id using errcode = 'check_violation';
    end if;
    if (new.amount_kobo, new.total_kobo, new.meter_number, new.meter_type, new.company)
            is distinct from (old.amount_kobo, old.total_kobo, old.meter_number, old.meter_type, old.company) then
        raise exception 'what purchase % buys cannot change', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
-- Claims and hints only touch due_at and the counters; they need no check.
create trigger purchase_moves before update of
        id, idempotency_key, input_hash, state, company, meter_type, meter_number, phone, amount_kobo, fee_kobo,
        fee_vat_kobo, total_kobo, price, gateway, paid_kobo, tokens_sealed, vended_at, refunded_kobo, review_from
    on purchase for each row
    when (new.state <> old.state
        or (new.id, new.idempotency_key, new.meter_type, new.meter_number, new.company, new.amount_kobo,
                new.total_kobo, new.paid_kobo, new.tokens_sealed, new.vended_at, new.refunded_kobo)
            is distinct from (old.id, old.idempotency_key, old.meter_type, old.meter_number, old.company,
                old.amount_kobo, old.total_kobo, old.paid_kobo, old.tokens_sealed, old.vended_at, old.refunded_kobo))
    execute function refuse_wrong_move();

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
    -- Written only beside its purchase, which is never deleted: no foreign key, it costs at every write.
    purchase_id text not null,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    text text not null
);
create index purchase_event_of on purchase_event (purchase_id, id);

-- A gateway's event is taken once, however often it is sent. One that could not be used at once (it
-- came before its purchase, or tells of more money) is due until it is.
create table webhook_event (
    provider text not null,
    event_key text not null,
    kind text not null check (kind in ('PAYMENT', 'REFUND', 'DISPUTE', 'VEND')),
    reference text not null,
    due_at timestamptz,
    asks int not null default 0,
    at timestamptz not null default now(),
    primary key (provider, event_key)
);
create index webhook_event_due on webhook_event (due_at) where due_at is not null;

-- Money on its way back. Number 0 is the refund of everything a purchase paid; the others give back
-- what was paid beyond the price. The gateway knows each by its fixed key, PP...-R0.
create table refund (
    purchase_id text not null references purchase,
    number int not null check (number between 0 and 9),
    amount_kobo bigint not null check (amount_kobo > 0),
    reason text not null check (reason in ('NOT_DELIVERED', 'WRONG_AMOUNT', 'PAID_TOO_MUCH', 'DECIDED')),
    state text not null default 'DUE' check (state in ('DUE', 'DONE', 'REVIEW', 'WRITTEN_OFF')),
    due_at timestamptz default now(),
    asks int not null default 0,
    claims int not null default 0,
    -- When the gateway was last asked to act.
    sent_at timestamptz,
    open boolean not null generated always as (state = 'DUE') stored,
    at timestamptz not null default now(),
    done_at timestamptz,
    primary key (purchase_id, number),
    unique (purchase_id, number, open),
    constraint refund_pending_means_due check ((state = 'DUE') = (due_at is not null)),
    constraint refund_done_at check ((state = 'DONE') = (done_at is not null))
);
create index refund_due on refund (due_at) where due_at is not null;
-- A purchase that is being refunded has a refund that is open, and so is due.
alter table purchase add constraint refunding_is_open
    foreign key (id, refund_number, refund_open) references refund (purchase_id, number, open)
    deferrable initially deferred;

create function refuse_wrong_refund() returns trigger language plpgsql as $$
declare
    paid bigint;
begin
    if tg_op = 'UPDATE' then
        if (new.purchase_id, new.number, new.amount_kobo, new.reason)
                is distinct from (old.purchase_id, old.number, old.amount_kobo, old.reason)
                or (old.state in ('DONE', 'WRITTEN_OFF') and new.state <> old.state) then
            raise exception 'refund % of % is fixed', old.number, old.purchase_id using errcode = 'check_violation';
        end if;
        return new;
    end if;
    -- An insert that becomes an update opens a refund again: its amount stays, and was counted before.
    if exists (select from refund where purchase_id = new.purchase_id and number = new.number) then
        return new;
    end if;
    -- The lock makes two refunds of one purchase see each other.
    select paid_kobo into paid from purchase where id = new.purchase_id for update;
    if new.amount_kobo + coalesce((select sum(amount_kobo) from refund where purchase_id = new.purchase_id), 0)
            > coalesce(paid, 0) then
        raise exception 'refunds of % exceed what was paid', new.purchase_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refund_guard before insert or update on refund
    for each row execute function refuse_wrong_refund();

-- Double entry: the lines of one entry add up to nothing. Debits positive, credits negative.
create table posting (
    entry text not null,
    account text not null,
    amount_kobo bigint not null check (amount_kobo <> 0),
    -- As in purchase_event.
    purchase_id text,
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
create trigger purchase_search_final before update or delete or truncate on purchase_search
    for each statement execute function refuse_change();
create trigger purchase_event_final before update or delete or truncate on purchase_event
    for each statement execute function refuse_change();
create trigger purchase_stays before delete or truncate on purchase
    for each statement execute function refuse_change();
create trigger vend_attempt_final before update or delete or truncate on vend_attempt
    for each statement execute function refuse_change();

-- A chargeback lowers what its phone may buy at once.
create table customer_limit (
    phone text primary key,
    most_kobo bigint not null check (most_kobo >= 0),
    reason text not null,
    at timestamptz not null default now()
);

-- What a machine must not decide. One open case per trouble; it names who looks at it and until when.
create table review_case (
    id bigint generated always as identity primary key,
    -- What it is about: a purchase's reference, or a line of a statement.
    subject text not null check (length(subject) between 1 and 200),
    purchase_id text references purchase,
    kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
    text text not null check (length(text) <= 1000),
    opened_at timestamptz not null default now(),
    deadline timestamptz not null default now() + interval '24 hours',
    owner text,
    -- An action that needs two people waits here for the second.
    proposed text,
    proposed_by text,
    proposed_at timestamptz,
    decision text,
    decided_by text,
    decided_at timestamptz,
    -- What people wrote about it, a line each with time and name.
    note text check (length(note) <= 4000),
    -- When the alarm told people of it.
    told_at timestamptz,
    -- Tokens that were delivered beside the awaited ones.
    tokens_sealed bytea,
    constraint decided_by_someone check (
        (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint proposed_by_someone check ((proposed is null) = (proposed_by is null)),
    constraint written_off_by_two check (
        decision is distinct from 'WRITE_OFF' or coalesce(proposed_by <> decided_by, false))
);
create unique index review_case_open on review_case (subject, kind) where decision is null;
create index review_case_deadline on review_case (deadline) where decision is null;
create index review_case_of on review_case (purchase_id);

create function refuse_decided() returns trigger language plpgsql as $$
begin
    raise exception 'case % is decided', old.id using errcode = 'check_violation';
end $$;
create trigger review_case_final before update or delete on review_case for each row
    when (old.decision is not null) execute function refuse_decided();

-- A text to a customer. The token is not in here: the text is made when it is sent.
create table message (
    id bigint generated always as identity primary key,
    purchase_id text not null references purchase,
    kind text not null check (kind in ('TOKEN', 'REFUND', 'EXCESS', 'REVERSED')),
    channel text not null check (channel in ('SMS', 'EMAIL')),
    copy int not null default 0 check (copy between 0 and 5),
    request_key text,
    state text not null default 'DUE' check (state in ('DUE', 'SENT', 'FAILED')),
    due_at timestamptz default now(),
    asks int not null default 0,
    provider_id text,
    at timestamptz not null default now(),
    sent_at timestamptz,
    unique (purchase_id, kind, channel, copy),
    constraint due_means_due check ((state = 'DUE') = (due_at is not null))
);
create unique index message_request_key on message (request_key) where request_key is not null;
create index message_due on message (due_at) where due_at is not null;
