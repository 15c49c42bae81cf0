-- Resellers: who they are, the keys they call with, what they are told, and what is theirs.

create table partner (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 2 and 80),
    contact_name text not null check (length(contact_name) between 2 and 80),
    email text not null check (length(email) between 3 and 254),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'BLOCKED')),
    requests_per_minute int not null check (requests_per_minute between 1 and 100000),
    purchase_kobo bigint not null check (purchase_kobo > 0),
    daily_kobo bigint not null check (daily_kobo >= purchase_kobo),
    version bigint not null default 0,
    -- The Idempotency-Key it was made under.
    request_key text not null unique,
    created_by text not null,
    created_at timestamptz not null default now()
);
create unique index partner_name on partner (lower(name));

-- The key itself is shown once and kept nowhere.
create table partner_key (
    id bigint generated always as identity primary key,
    partner_id bigint not null references partner,
    label text not null check (length(label) between 1 and 60),
    hash bytea not null unique check (length(hash) = 32),
    last_four text not null check (length(last_four) = 4),
    request_key text not null unique,
    created_by text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    constraint revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
);
create index partner_key_of on partner_key (partner_id, id);

-- Which purchases are whose. Never indexed columns that steps change: every step would pay for it.
alter table purchase add column partner_id bigint references partner;
create index purchase_partner on purchase (partner_id, created_at) where partner_id is not null;

-- What a partner placed on a day of Lagos, paid or not.
create table partner_day (
    partner_id bigint not null references partner,
    day date not null,
    purchases int not null default 0,
    placed_kobo bigint not null default 0 check (placed_kobo >= 0),
    primary key (partner_id, day)
) with (fillfactor = 50);

-- Counts an order against its partner's limits; one that is over them is left out, as one whose key
-- was there before is. The lock on the day makes orders of one partner see each other.
create function count_partner_order() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Africa/Lagos')::date;
begin
    insert into partner_day (partner_id, day) values (new.partner_id, today) on conflict do nothing;
    perform from partner_day where partner_id = new.partner_id and day = today for update;
    if exists (select from purchase where idempotency_key = new.idempotency_key) then
        return new;
    end if;
    update partner_day d set purchases = d.purchases + 1, placed_kobo = d.placed_kobo + new.total_kobo
    from partner p
    where d.partner_id = new.partner_id and d.day = today and p.id = d.partner_id and p.state = 'ACTIVE'
        and new.total_kobo <= p.purchase_kobo and d.placed_kobo + new.total_kobo <= p.daily_kobo;
    if not found then
        return null;
    end if;
    return new;
end $$;
create trigger purchase_counts before insert on purchase for each row
    when (new.partner_id is not null) execute function count_partner_order();

create function refuse_other_partner() returns trigger language plpgsql as $$
begin
    raise exception 'whose purchase % is cannot change', old.id using errcode = 'check_violation';
end $$;
create trigger purchase_stays_partners before update of partner_id on purchase for each row
    when (new.partner_id is distinct from old.partner_id) execute function refuse_other_partner();

-- Where a partner wants to be told. Secrets are sealed; while one is replaced both sign.
create table partner_endpoint (
    id bigint generated always as identity primary key,
    partner_id bigint not null references partner,
    url text not null check (length(url) <= 500),
    -- None: all of them.
    types text[] not null check (cardinality(types) <= 10),
    secret_sealed bytea not null,
    former_sealed bytea,
    former_until timestamptz,
    state text not null default 'ON' check (state in ('ON', 'OFF')),
    off_reason text check (off_reason in ('STAFF', 'GONE', 'FAILING')),
    failing_since timestamptz,
    version bigint not null default 0,
    request_key text not null unique,
    created_by text not null,
    created_at timestamptz not null default now(),
    constraint former_ends check ((former_sealed is null) = (former_until is null)),
    constraint off_has_reason check ((state = 'OFF') = (off_reason is not null))
);
create index partner_endpoint_of on partner_endpoint (partner_id, id);

-- What became of a partner's purchases, written beside the change; statements are added up from it.
create table partner_event (
    id bigint generated always as identity primary key,
    message_id text not null default 'msg_' || replace(gen_random_uuid()::text, '-', ''),
    partner_id bigint not null,
    purchase_id text not null,
    type text not null check (type ~ '^purchase\.[a-z_]{3,20}$'),
    -- What was paid or given back by this change; of what was delivered its price, the first time.
    kobo bigint,
    data jsonb not null,
    at timestamptz not null default now()
);
create index partner_event_of on partner_event (partner_id, at);
create trigger partner_event_final before update or delete or truncate on partner_event
    for each statement execute function refuse_change();

create table partner_delivery (
    id bigint generated always as identity primary key,
    event_id bigint not null references partner_event,
    endpoint_id bigint not null references partner_endpoint,
    state text not null default 'DUE' check (state in ('DUE', 'DONE', 'FAILED', 'STOPPED')),
    due_at timestamptz default now(),
    claims int not null default 0,
    tries int not null default 0,
    status int,
    -- What was answered, at most 4 KiB, and why there was no answer.
    answer text check (length(answer) <= 4096),
    fault text check (length(fault) <= 200),
    tried_at timestamptz,
    at timestamptz not null default now(),
    unique (event_id, endpoint_id),
    constraint delivery_due check ((state = 'DUE') = (due_at is not null))
) with (fillfactor = 80);
create index partner_delivery_due on partner_delivery (due_at) where due_at is not null;
create index partner_delivery_of on partner_delivery (endpoint_id, id desc);
create index partner_delivery_answer on partner_delivery (tried_at) where answer is not null;

create function write_partner_event(p purchase, kind text, moved bigint) returns void language sql as $$
    with noted as (
        insert into partner_event (partner_id, purchase_id, type, kobo, data)
        values (p.partner_id, p.id, kind, moved, jsonb_strip_nulls(jsonb_build_object(
            'id', p.id, 'state', p.state, 'idempotencyKey', split_part(p.idempotency_key, ':', 2),
            'company', p.company, 'amountKobo', p.amount_kobo, 'totalKobo', p.total_kobo,
            'paidKobo', p.paid_kobo, 'refundedKobo', p.refunded_kobo, 'reasonCode', p.reason_code)))
        returning id)
    insert into partner_delivery (event_id, endpoint_id)
    select noted.id, e.id from noted, partner_endpoint e
    where e.partner_id = p.partner_id and e.state = 'ON' and (e.types = '{}' or kind = any (e.types))
$$;

-- Whichever statement made the change: it is noted in the same transaction.
create function note_for_partner() returns trigger language plpgsql as $$
begin
    if new.paid_kobo is distinct from old.paid_kobo then
        perform write_partner_event(new, 'purchase.paid', new.paid_kobo - coalesce(old.paid_kobo, 0));
    end if;
    if new.refunded_kobo is distinct from old.refunded_kobo then
        perform write_partner_event(new, 'purchase.refunded', new.refunded_kobo - coalesce(old.refunded_kobo, 0));
    end if;
    if new.state <> old.state and new.state in ('VENDED', 'EXPIRED', 'REFUNDING', 'REVIEW', 'WRITTEN_OFF') then
        perform write_partner_event(new, 'purchase.' || lower(new.state),
            case when new.state = 'VENDED' and old.vended_at is null then new.total_kobo end);
    end if;
    return null;
end $$;
create trigger purchase_tells after update of state, paid_kobo, refunded_kobo on purchase for each row
    when (new.partner_id is not null and (new.state, new.paid_kobo, new.refunded_kobo)
        is distinct from (old.state, old.paid_kobo, old.refunded_kobo))
    execute function note_for_partner();
