-- Messages that are about no purchase, the language of all of them, and who asked to be told by web push.

alter table purchase add column language text not null default 'en'
    check (language in ('en', 'pcm', 'ha', 'yo', 'ig'));

-- What is told that is about no purchase: a code, a reminder, an answer to a complaint.
create table notice (
    id text primary key check (id ~ '^N[0-9a-f]{16}$'),
    kind text not null check (length(kind) between 1 and 40),
    language text not null check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    -- Receiver and values. Null as soon as it is of no use any more.
    sealed bytea,
    worth_until timestamptz not null,
    at timestamptz not null default now()
);
create index notice_sealed on notice (worth_until) where sealed is not null;
create index notice_at on notice using brin (at);

alter table message
    drop constraint message_kind_check,
    drop constraint message_channel_check,
    drop constraint message_failure_check,
    alter column purchase_id drop not null,
    add column notice_id text,
    add constraint message_about_one check ((purchase_id is null) <> (notice_id is null)),
    add constraint message_kind_known check (notice_id is not null or kind in
        ('TOKEN', 'REFUND', 'EXCESS', 'REVERSED', 'DELAYED', 'REFUNDING', 'REVIEW')),
    add constraint message_channel_known check (channel in ('SMS', 'EMAIL', 'PUSH')),
    add constraint message_failure_known check (failure in ('NOBODY', 'REFUSED', 'GIVEN_UP', 'NOT_DELIVERED',
        'BOUNCED', 'ADDRESS_BOUNCES', 'ADDRESS_COMPLAINED', 'LATE', 'UNSUBSCRIBED'));
-- What a purchase writes has no entry here.
create unique index message_notice on message (notice_id) where notice_id is not null;
-- Messages about purchases are kept.
create trigger message_of_purchase_stays before delete on message for each row
    when (old.purchase_id is not null) execute function refuse_change();

-- Browsers that want to hear of a purchase, or of a company's standing.
create table push_subscription (
    id bigint generated always as identity primary key,
    -- SHA-256 of the push service's address for this browser.
    endpoint_hash bytea not null check (length(endpoint_hash) = 32),
    purchase_id text,
    company text references company,
    language text not null check (language in ('en', 'pcm', 'ha', 'yo', 'ig')),
    -- Address and the browser's keys.
    sealed bytea not null,
    -- A company's standing as last told, and when that was.
    told text check (told in ('UP', 'DOWN')),
    told_at timestamptz,
    created_at timestamptz not null default now(),
    -- Null: until it is ended.
    expires_at timestamptz,
    constraint about_one check ((purchase_id is null) <> (company is null)),
    constraint told_of_company check (purchase_id is null or told is null),
    constraint once unique nulls not distinct (endpoint_hash, purchase_id, company)
);
create index push_subscription_purchase on push_subscription (purchase_id) where purchase_id is not null;
create index push_subscription_company on push_subscription (company, told) where company is not null;
create index push_subscription_expires on push_subscription (expires_at) where expires_at is not null;
