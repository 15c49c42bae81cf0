-- What was sold, day by day, added up: so that a chart of two years reads some thousand rows and not
-- millions of purchases. Money comes from the postings of that day, so the sums are the ledger's own. All of
-- it can be thrown away and is made again; nothing decides by it.

-- A Lagos day that is over and added up.
create table sales_built (
    day date primary key,
    built_at timestamptz not null,
    constraint only_what_is_over check ((day + 1)::timestamp at time zone 'Africa/Lagos' <= built_at)
);

-- A sale counts on the day on which it was posted, a sale that was taken back counts against that day.
create table sales_day (
    day date not null references sales_built on delete cascade,
    company text not null,
    gateway text not null,
    -- Empty when nobody was asked to sell yet: what was refunded before.
    vendor text not null,
    meter_type text not null,
    sales bigint not null,
    amount_kobo bigint not null,
    fee_kobo bigint not null,
    fee_vat_kobo bigint not null,
    gateway_fee_kobo bigint not null,
    -- At the most that vendors pay by the settings of that day; it is not posted, the float shows it.
    commission_kobo bigint not null,
    units_tenths bigint not null,
    refunds bigint not null,
    refunded_kobo bigint not null,
    primary key (day, company, gateway, vendor, meter_type)
);

-- When energy is bought: the hour of the day in Lagos, by the band of its tariff.
create table sales_hour (
    day date not null references sales_built on delete cascade,
    hour int not null check (hour between 0 and 23),
    company text not null,
    -- Empty for a bill, which has no band.
    band text not null,
    sales bigint not null,
    units_tenths bigint not null,
    primary key (day, hour, company, band)
);

-- Who bought on a day: a keyed hash of the phone, whose key is not in the database. Only of months that may
-- still change.
create table customer_day (
    day date not null references sales_built on delete cascade,
    customer bytea not null check (length(customer) = 32),
    sales int not null check (sales > 0),
    primary key (day, customer)
);

-- In which month somebody bought first.
create table customer_first (
    customer bytea primary key check (length(customer) = 32),
    month date not null check (extract(day from month) = 1)
);

-- How many of those who began in a month bought in a later one.
create table cohort_month (
    first_month date not null,
    month date not null check (month >= first_month),
    customers bigint not null check (customers > 0),
    sales bigint not null,
    primary key (first_month, month)
);
create index cohort_month_of on cohort_month (month);
