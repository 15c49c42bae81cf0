-- Gateways and vendors at run time: which are switched on, how they answer, and what was said.

-- What is not here is on. The company is * for the provider as a whole; a vendor sells for a company
-- when neither row says no.
create table provider_switch (
    kind text not null check (kind in ('GATEWAY', 'VENDOR')),
    name text not null check (length(name) between 1 and 40),
    company text not null check (length(company) between 1 and 40),
    is_on boolean not null,
    reason text not null check (length(reason) between 3 and 500),
    changed_by text not null,
    changed_at timestamptz not null default now(),
    primary key (kind, name, company),
    constraint gateways_know_no_company check (kind = 'VENDOR' or company = '*')
);

-- Who switched what, when and why.
create table provider_switch_change (
    id bigint generated always as identity primary key,
    kind text not null,
    name text not null,
    company text not null,
    is_on boolean not null,
    reason text not null,
    changed_by text not null,
    changed_at timestamptz not null default now()
);
create trigger provider_switch_change_final before update or delete or truncate on provider_switch_change
    for each statement execute function refuse_change();

-- Calls by the minute in which they ended; every process adds its own.
create table provider_minute (
    minute timestamptz not null,
    kind text not null check (kind in ('GATEWAY', 'VENDOR')),
    name text not null,
    company text not null,
    channel text not null,
    ok bigint not null check (ok >= 0),
    failed bigint not null check (failed >= 0),
    -- Of those that were ok.
    slow bigint not null check (slow between 0 and ok),
    took_ms bigint not null check (took_ms >= 0),
    primary key (minute, kind, name, company, channel)
);

-- Every call to a provider without what nobody may read. No foreign key: a call may be the first to
-- name a purchase, and what was said is kept whatever becomes of it.
create table exchange (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    provider text not null check (length(provider) <= 40),
    call text not null check (length(call) <= 200),
    purchase_id text check (length(purchase_id) <= 40),
    status text not null check (length(status) <= 200),
    took_ms bigint not null check (took_ms >= 0),
    request text not null check (octet_length(request) <= 4096),
    answer text not null check (octet_length(answer) <= 4096)
);
create index exchange_purchase on exchange (purchase_id, id) where purchase_id is not null;
create index exchange_provider on exchange (provider, id);
