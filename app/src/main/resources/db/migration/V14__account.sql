-- Customers who have an account, how they prove who they are, and where they are signed in.

create table account (
    id bigint generated always as identity primary key,
    -- What authenticators know the account by; says nothing about its owner.
    handle bytea not null unique check (octet_length(handle) = 32),
    phone text unique check (phone ~ '^\+234[0-9]{10}$'),
    phone_verified_at timestamptz,
    email text unique check (email = lower(email) and length(email) between 3 and 254),
    email_verified_at timestamptz,
    name text check (length(name) between 1 and 80),
    language text not null default 'en' check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    password_hash text,
    -- Of an app that makes codes; sealed. Offered: not confirmed by a first code yet.
    totp_sealed bytea,
    totp_offered bytea,
    -- The newest half minute a code of which was taken: no code opens twice.
    totp_step bigint,
    created_at timestamptz not null default now(),
    constraint account_has_a_way_in check (phone is not null or email is not null),
    constraint account_phone_is_verified check ((phone is null) = (phone_verified_at is null)),
    constraint account_email_is_verified check ((email is null) = (email_verified_at is null))
);

-- Known only by the hash of its secret. While the second factor is awaited it opens nothing.
create table account_session (
    secret_hash bytea primary key check (octet_length(secret_hash) = 32),
    -- What its owner sees it by.
    id text not null unique check (length(id) = 22),
    account_id bigint not null references account on delete cascade,
    pending boolean not null default false,
    -- Second factors that were tried while pending.
    tries int not null default 0 check (tries between 0 and 5),
    device text not null check (length(device) between 1 and 60),
    address text not null check (length(address) between 1 and 60),
    started_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    ends_at timestamptz not null
);
create index account_session_of on account_session (account_id);
create index account_session_ends on account_session (ends_at);

-- Browsers that an account was used from: another one is told to its owner.
create table account_device (
    account_id bigint not null references account on delete cascade,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    last_seen_at timestamptz not null default now(),
    primary key (account_id, secret_hash)
);

-- At most one open code per address and purpose: a new one takes the row of the old one. No account is
-- named, for there may be none yet. The code itself is kept as a keyed hash.
create table one_time_code (
    purpose text not null check (length(purpose) between 1 and 20),
    address text not null check (length(address) between 3 and 254),
    id text not null unique check (length(id) = 22),
    language text not null check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    tries int not null default 0 check (tries between 0 and 5),
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (purpose, address)
);
create index one_time_code_made on one_time_code (made_at);

create table account_passkey (
    -- As the authenticator made it.
    credential_id bytea primary key check (octet_length(credential_id) between 1 and 1023),
    id text not null unique check (length(id) = 22),
    account_id bigint not null references account on delete cascade,
    name text not null check (length(name) between 1 and 40),
    -- Public key with its algorithm, as WebAuthn writes it (attested credential data).
    credential bytea not null check (octet_length(credential) between 1 and 4096),
    -- How often it was used, where it counts; never goes back.
    sign_count bigint not null check (sign_count between 0 and 4294967295),
    created_at timestamptz not null default now(),
    last_used_at timestamptz
);
create index account_passkey_of on account_passkey (account_id);

-- What an authenticator is to sign. Taken once; those of an account make a passkey, the others sign in.
create table passkey_challenge (
    id text primary key check (length(id) = 22),
    purpose text not null check (length(purpose) between 1 and 20),
    challenge bytea not null check (octet_length(challenge) = 32),
    subject bigint,
    expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

-- Codes for when the app that makes them is lost; each is deleted by its use.
create table account_recovery_code (
    account_id bigint not null references account on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    primary key (account_id, code_hash)
);
