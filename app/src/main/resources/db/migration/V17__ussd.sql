-- What a dialled menu cannot recompute from what was typed.

-- The language that a phone chose.
create table ussd_phone (
    phone text primary key check (phone ~ '^\+234[0-9]{10}$'),
    language text not null check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    at timestamptz not null default now()
);
create index ussd_phone_at on ussd_phone (at);

-- The price that a session's last screen named: only what was read can be agreed to.
create table ussd_offer (
    -- SHA-256 of the session's id and phone.
    session bytea primary key check (length(session) = 32),
    -- SHA-256 of what had been typed when the price was shown.
    shown_after bytea not null check (length(shown_after) = 32),
    company text not null references company,
    meter_type text not null check (meter_type in ('PREPAID', 'POSTPAID')),
    meter_number text not null check (length(meter_number) <= 20),
    amount_kobo bigint not null check (amount_kobo > 0),
    total_kobo bigint not null check (total_kobo >= amount_kobo),
    -- Once agreed to it stands.
    agreed boolean not null default false,
    at timestamptz not null default now()
);
create index ussd_offer_at on ussd_offer (at);
