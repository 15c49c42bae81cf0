-- What takes two people: proposed by one, agreed to by another, carried out in the same transaction.

create table approval (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
    -- What it is about, such as a purchase's case.
    subject text not null check (length(subject) between 1 and 250),
    summary text not null check (length(summary) between 1 and 300),
    -- What is needed to do it; sealed where it is secret, as tokens are.
    payload jsonb,
    payload_sealed bytea,
    reason text not null check (length(reason) between 3 and 300),
    made_by text not null check (length(made_by) between 1 and 254),
    made_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '7 days',
    state text not null default 'PROPOSED' check (state in
        ('PROPOSED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    decided_by text check (length(decided_by) <= 254),
    decided_at timestamptz,
    note text check (length(note) <= 300),
    version int not null default 0,
    constraint one_payload check ((payload is null) <> (payload_sealed is null)),
    constraint decided_by_someone check (
        (state = 'PROPOSED') = (decided_at is null) and (state = 'PROPOSED') = (decided_by is null)),
    constraint decided_by_another check (
        state not in ('AGREED', 'REFUSED') or lower(decided_by) <> lower(made_by)),
    constraint decided_in_time check (state <> 'AGREED' or decided_at <= expires_at)
);
create unique index approval_open on approval (kind, subject) where state = 'PROPOSED';
create index approval_expires on approval (expires_at) where state = 'PROPOSED';
create index approval_about on approval (subject collate "C");

create function refuse_wrong_approval() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        raise exception 'an approval begins as a proposal' using errcode = 'check_violation';
    end if;
    raise exception 'approval % is decided, or what it says is fixed', old.id using errcode = 'check_violation';
end $$;
create trigger approval_begins before insert on approval for each row
    when (new.state <> 'PROPOSED') execute function refuse_wrong_approval();
create trigger approval_final before update on approval for each row
    when (old.state <> 'PROPOSED'
        or (new.id, new.kind, new.subject, new.summary, new.payload, new.payload_sealed, new.reason, new.made_by,
                new.made_at, new.expires_at)
            is distinct from (old.id, old.kind, old.subject, old.summary, old.payload, old.payload_sealed,
                old.reason, old.made_by, old.made_at, old.expires_at))
    execute function refuse_wrong_approval();
create trigger approval_stays before delete or truncate on approval
    for each statement execute function refuse_change();

-- What one person may do alone, in kobo; above it takes two. Only the owner of the tables changes it.
create table alone_limit (
    action text primary key check (action = 'REFUND'),
    most_kobo bigint not null check (most_kobo >= 0)
);
insert into alone_limit values ('REFUND', 5000000);

-- Near the money: whatever a program does, these decisions name two different people. What was decided
-- by one before this version stays as it is.
alter table review_case drop constraint written_off_by_two;
alter table review_case add constraint decided_by_two check (
    decision is null or decision not in ('WRITE_OFF', 'MARK_VENDED')
        or coalesce(lower(proposed_by) <> lower(decided_by), false)) not valid;

create function refuse_large_refund_alone() returns trigger language plpgsql as $$
declare
    most bigint;
begin
    select most_kobo into most from alone_limit where action = 'REFUND';
    -- A refund that was begun before, and is sent once more, gives back nothing new.
    if exists (select from purchase p where p.id = new.purchase_id and least(p.paid_kobo, p.total_kobo) > most)
            and not exists (select from refund where purchase_id = new.purchase_id and number = 0 and at < now()) then
        raise exception 'case %: so much is given back by two', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger review_case_refund before update on review_case for each row
    when (old.decision is null and new.decision = 'REFUND'
        and not coalesce(lower(new.proposed_by) <> lower(new.decided_by), false))
    execute function refuse_large_refund_alone();
-- Proposals that waited before this version are made anew.
update review_case set proposed = null, proposed_by = null, proposed_at = null where decision is null;
