-- Staff: roles, second factors, short sessions, invitations. The tables of second factors and passkeys
-- have the form of the customers' (V14), for one store keeps both.

-- Invited: no password yet.
alter table staff_member alter password_hash drop not null;
alter table staff_member
    add column handle bytea not null unique
        default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
        check (octet_length(handle) = 32),
    add column totp_sealed bytea,
    add column totp_offered bytea,
    add column totp_step bigint,
    -- Grows with each change of roles or of being active: whoever changes names the one that was seen.
    add column version bigint not null default 1;

create table staff_role (
    staff_id bigint not null references staff_member on delete cascade,
    role text not null check (role in ('SUPPORT', 'FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR')),
    primary key (staff_id, role)
);
-- Whoever was here could do everything.
insert into staff_role (staff_id, role)
select id, role from staff_member, unnest(array['SUPPORT', 'FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR']) role;

-- Nobody of before showed a second factor: all sign in once more.
drop table staff_session;
create table staff_session (
    secret_hash bytea primary key check (octet_length(secret_hash) = 32),
    id text not null unique check (length(id) = 22),
    staff_id bigint not null references staff_member on delete cascade,
    -- SECOND_FACTOR: it is awaited. ENROL: there is none yet, and only adding one is open.
    step text not null check (step in ('SECOND_FACTOR', 'ENROL', 'OPEN')),
    tries int not null default 0 check (tries between 0 and 5),
    device text not null check (length(device) between 1 and 60),
    address text not null check (length(address) between 1 and 60),
    started_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    -- When the second factor was shown last.
    shown_at timestamptz,
    ends_at timestamptz not null,
    constraint staff_session_open_has_shown check ((step = 'OPEN') = (shown_at is not null)),
    constraint staff_session_is_short check (ends_at <= started_at + interval '8 hours')
);
create index staff_session_of on staff_session (staff_id);

create table staff_device (
    staff_id bigint not null references staff_member on delete cascade,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    last_seen_at timestamptz not null default now(),
    primary key (staff_id, secret_hash)
);

create table staff_passkey (
    credential_id bytea primary key check (octet_length(credential_id) between 1 and 1023),
    id text not null unique check (length(id) = 22),
    staff_id bigint not null references staff_member on delete cascade,
    name text not null check (length(name) between 1 and 40),
    credential bytea not null check (octet_length(credential) between 1 and 4096),
    sign_count bigint not null check (sign_count between 0 and 4294967295),
    created_at timestamptz not null default now(),
    last_used_at timestamptz
);
create index staff_passkey_of on staff_passkey (staff_id);

create table staff_recovery_code (
    staff_id bigint not null references staff_member on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    primary key (staff_id, code_hash)
);

-- A link by which somebody sets the password; one for each, the newest. Its use removes it.
create table staff_invitation (
    staff_id bigint primary key references staff_member on delete cascade,
    secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
    made_at timestamptz not null default now(),
    ends_at timestamptz not null,
    constraint staff_invitation_is_short check (ends_at <= made_at + interval '24 hours')
);
