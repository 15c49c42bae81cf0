-- People who work here. Passwords are Argon2id; a session is known only by the hash of its secret.
create table staff_member (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text not null,
    active boolean not null default true,
    created_at timestamptz not null default now()
);

create table staff_session (
    secret_hash bytea primary key,
    staff_id bigint not null references staff_member,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);
