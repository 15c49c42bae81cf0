-- What staff look for beside meter and phone, and the views they keep.

-- The last four digits of the token that brings the units: beside the purchase's own step, so that no
-- other row is written, and in an index that only a purchase with a token has an entry in.
alter table purchase add column token_tail text check (token_tail ~ '^[0-9]{4}$');
create index purchase_token_tail on purchase (token_tail, created_at desc, id desc) where token_tail is not null;

-- What went another way than most; a purchase that is simply delivered never gets an entry here.
create index purchase_trouble on purchase (created_at desc, id desc)
    where state in ('REVIEW', 'REFUNDING', 'REFUNDED', 'WRITTEN_OFF');

create table saved_view (
    id bigint generated always as identity primary key,
    -- E-mail of whoever made it.
    owner text not null check (length(owner) between 3 and 254),
    name text not null check (length(name) between 1 and 60),
    -- Whether the others see it too; they cannot change it.
    shared boolean not null default false,
    filter jsonb not null check (octet_length(filter::text) <= 2000),
    version bigint not null default 0,
    changed_at timestamptz not null default now(),
    unique (owner, name)
);
create index saved_view_shared on saved_view (name) where shared;
