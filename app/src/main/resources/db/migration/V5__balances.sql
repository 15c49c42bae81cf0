-- What was on an account at any instant, without adding up everything since the beginning.
drop index posting_account;
create index posting_account on posting (account, at) include (amount_kobo);

-- The sum of all postings of an account before an instant; one row for every account that had any. A
-- posting carries the time at which its transaction began, so only what is well over is written down.
create table balance_checkpoint (
    until timestamptz not null,
    account text not null,
    amount_kobo bigint not null,
    made_at timestamptz not null default now(),
    primary key (until, account),
    constraint only_what_is_over check (until <= made_at - interval '1 hour')
);
create trigger balance_checkpoint_final before update or delete or truncate on balance_checkpoint
    for each statement execute function refuse_change();
