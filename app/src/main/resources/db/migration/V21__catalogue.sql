-- What staff change of what is for sale. Figures are still never changed: one may be added by two
-- persons, and one whose first day has not come may be withdrawn by two.

-- Companies are listed in an order of ours, which two may exchange in one statement.
alter table company
    add column version int not null default 0,
    add constraint company_name_length check (length(name) between 2 and 60),
    add constraint company_short_name_length check (length(short_name) between 1 and 20),
    drop constraint company_position_key,
    add constraint company_position_key unique (position) deferrable;

alter table tariff
    drop constraint tariff_company_customer_class_band_valid_from_key,
    add column proposed_by text check (length(proposed_by) <= 254),
    add column withdrawn_at timestamptz,
    add column withdrawn_by text check (length(withdrawn_by) <= 254),
    add constraint tariff_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
create unique index tariff_day on tariff (company, customer_class, band, valid_from) nulls not distinct
    where withdrawn_at is null;

alter table vat_rate
    drop constraint vat_rate_pkey,
    add column id bigint generated always as identity primary key,
    add column proposed_by text check (length(proposed_by) <= 254),
    add column confirmed_by text check (length(confirmed_by) <= 254),
    add column withdrawn_at timestamptz,
    add column withdrawn_by text check (length(withdrawn_by) <= 254),
    add constraint vat_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
create unique index vat_rate_day on vat_rate (valid_from) where withdrawn_at is null;

alter table service_fee
    drop constraint service_fee_pkey,
    add column id bigint generated always as identity primary key,
    add column proposed_by text check (length(proposed_by) <= 254),
    add column confirmed_by text check (length(confirmed_by) <= 254),
    add column withdrawn_at timestamptz,
    add column withdrawn_by text check (length(withdrawn_by) <= 254),
    add constraint fee_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
create unique index service_fee_day on service_fee (valid_from) where withdrawn_at is null;

-- The owner brings figures with migrations and lists of closed groups; the application only what one
-- person proposed and another confirmed, and nothing for days that are over.
create function figure_takes_two() returns trigger language plpgsql as $$
begin
    if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        return new;
    end if;
    if new.proposed_by is null or new.confirmed_by is null or new.proposed_by = new.confirmed_by then
        raise exception 'a figure takes two persons' using errcode = 'insufficient_privilege';
    end if;
    if new.valid_from < (now() at time zone 'Africa/Lagos')::date then
        raise exception 'a figure cannot begin in the past' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger tariff_takes_two before insert on tariff for each row execute function figure_takes_two();
create trigger vat_rate_takes_two before insert on vat_rate for each row execute function figure_takes_two();
create trigger service_fee_takes_two before insert on service_fee
    for each row execute function figure_takes_two();

create function figure_stays() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or old.valid_from <= (now() at time zone 'Africa/Lagos')::date then
        raise exception 'a figure that holds or held is never withdrawn' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger tariff_stays before update of withdrawn_at, withdrawn_by on tariff
    for each row execute function figure_stays();
create trigger vat_rate_stays before update of withdrawn_at, withdrawn_by on vat_rate
    for each row execute function figure_stays();
create trigger service_fee_stays before update of withdrawn_at, withdrawn_by on service_fee
    for each row execute function figure_stays();

-- The least and most that is sold at once; '*' is for all companies. No row: as configured.
create table sale_limit (
    company text primary key check (company = '*' or company ~ '^[a-z]{2,20}$'),
    least_kobo bigint check (least_kobo between 10000 and 5000000 and least_kobo % 100 = 0),
    most_kobo bigint check (most_kobo between 100000 and 1000000000 and most_kobo % 100 = 0),
    version int not null default 1,
    constraint least_below_most check (least_kobo < most_kobo)
);

-- In which order gateways are offered and vendors asked; no names: as configured.
create table provider_order (
    kind text not null check (kind in ('GATEWAY', 'VENDOR')),
    place text not null check (place ~ '^([a-z]{2,20}|\*)(/(prepaid|postpaid))?$'),
    names text[] not null check (cardinality(names) <= 20),
    version int not null default 1,
    primary key (kind, place),
    constraint gateways_have_one_order check (kind = 'VENDOR' or place = '*')
);

-- What all customers, or those of one company, read on the first page.
create table banner (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('INFO', 'TROUBLE')),
    company text references company,
    -- By language; English at least.
    texts jsonb not null check (texts ? 'en' and length(texts::text) <= 2000),
    from_at timestamptz not null,
    until_at timestamptz not null,
    version int not null default 1,
    constraint banner_ends check (until_at >= from_at and until_at <= from_at + interval '90 days')
);
create index banner_until on banner (until_at);

-- Who changed what of all this that one person may change, and why.
create table catalogue_change (
    id bigint generated always as identity primary key,
    what text not null check (what in ('COMPANY', 'LIMIT', 'ORDER', 'BANNER')),
    subject text not null check (length(subject) between 1 and 60),
    said text not null check (length(said) between 1 and 1000),
    reason text not null check (length(reason) between 3 and 500),
    changed_by text not null check (length(changed_by) <= 254),
    changed_at timestamptz not null default now()
);
create index catalogue_change_of on catalogue_change (what, subject, id);
create trigger catalogue_change_final before update or delete or truncate on catalogue_change
    for each statement execute function refuse_change();
