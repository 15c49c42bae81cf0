-- Who carried a message, whether it arrived and why not; and the addresses that get no mail any more.

alter table message
    add column carrier text check (length(carrier) between 1 and 40),
    -- By what the carrier's report names it: its name, a colon, its id. Null where no report is awaited.
    add column proof_key text check (length(proof_key) <= 150),
    -- Of the carrier before, when it was sent once more by another.
    add column earlier_carrier text check (length(earlier_carrier) between 1 and 40),
    add column earlier_proof_key text check (length(earlier_proof_key) <= 150),
    add column delivered_at timestamptz,
    add column failure text check (failure in ('NOBODY', 'REFUSED', 'GIVEN_UP', 'NOT_DELIVERED', 'BOUNCED',
        'ADDRESS_BOUNCES', 'ADDRESS_COMPLAINED'));
update message set failure = 'REFUSED' where state = 'FAILED';
alter table message
    drop constraint message_state_check,
    drop constraint due_means_due,
    -- UNPROVED: a carrier has it and will report; looked at again when that is overdue.
    add constraint message_state_known check (state in ('DUE', 'UNPROVED', 'SENT', 'DELIVERED', 'FAILED')),
    add constraint due_means_due check ((state in ('DUE', 'UNPROVED')) = (due_at is not null)),
    add constraint delivered_when check ((state = 'DELIVERED') = (delivered_at is not null)),
    add constraint failed_why check ((state = 'FAILED') = (failure is not null)),
    add constraint earlier_is_whole check (earlier_proof_key is null or earlier_carrier is not null);
-- Only those that a report may come for.
create index message_proof on message (proof_key) where proof_key is not null;
create index message_earlier_proof on message (earlier_proof_key) where earlier_proof_key is not null;

-- Reports that came before their message was noted as sent, or that its next look decides by.
create table message_report (
    proof_key text primary key check (length(proof_key) <= 150),
    delivered boolean not null,
    at timestamptz not null default now()
);
create index message_report_at on message_report (at);

-- Addresses, in small letters, that mail came back from for good or that complained.
create table mail_suppression (
    address text primary key check (length(address) between 3 and 254 and address = lower(address)),
    reason text not null check (reason in ('BOUNCE', 'COMPLAINT')),
    at timestamptz not null default now()
);

-- Who let an address have mail again, and why.
create table mail_suppression_lift (
    id bigint generated always as identity primary key,
    address text not null,
    reason text not null,
    suppressed_at timestamptz not null,
    why text not null check (length(why) between 3 and 500),
    lifted_by text not null,
    lifted_at timestamptz not null default now()
);
create index mail_suppression_lift_of on mail_suppression_lift (address, lifted_at);
create trigger mail_suppression_lift_final before update or delete or truncate on mail_suppression_lift
    for each statement execute function refuse_change();
