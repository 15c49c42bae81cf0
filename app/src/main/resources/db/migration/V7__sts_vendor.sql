-- Closed groups: meters that we make tokens for ourselves. Vending keys are never in here.
create table sts_meter (
    number text primary key check (number ~ '^([0-9]{11}|[0-9]{13})$'),
    company text not null references company,
    customer_name text not null check (length(customer_name) between 1 and 200),
    address text check (length(address) <= 300),
    -- In one group a band has one rate; the catalogue's tariff has it too, without VAT.
    band text not null check (band in ('A', 'B', 'C', 'D', 'E')),
    -- Per kWh, VAT and all.
    rate_kobo bigint not null check (rate_kobo between 1 and 500000),
    minimum_kobo bigint check (minimum_kobo > 0),
    maximum_kobo bigint check (maximum_kobo > 0 and maximum_kobo >= coalesce(minimum_kobo, 0)),
    sgc text not null check (sgc ~ '^[0-9]{6}$'),
    krn int not null check (krn between 1 and 9),
    ti int not null check (ti between 0 and 99),
    ea text not null check (ea in ('07', '11')),
    base_year int not null check (base_year in (1993, 2014, 2035)),
    blocked boolean not null default false,
    changed_at timestamptz not null default now()
);
create index sts_meter_of on sts_meter (company);

-- Every token we made. The row is the sale: it is added once, and nothing takes it away.
create table sts_vend (
    reference text primary key check (length(reference) between 1 and 100),
    meter text not null references sts_meter,
    -- Identifiers are minutes since the base date, so a meter whose key moves to another starts anew.
    base_year int not null,
    tid int not null check (tid between 0 and 16777215),
    amount_kobo bigint not null check (amount_kobo > 0),
    rate_kobo bigint not null check (rate_kobo > 0),
    units_tenths bigint not null check (units_tenths between 1 and 16383),
    token_sealed bytea not null,
    at timestamptz not null default now(),
    constraint a_tid_is_used_once unique (meter, base_year, tid),
    constraint never_more_than_paid_for check (units_tenths * rate_kobo <= amount_kobo * 10)
);
create trigger sts_vend_final before update or delete or truncate on sts_vend
    for each statement execute function refuse_change();
