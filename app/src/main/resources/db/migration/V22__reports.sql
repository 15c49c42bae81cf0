-- Days of the books, in Lagos: how people close them, and what was moved on each, added up.

-- What a person said about a difference that has no case; it holds for these two figures only.
create table day_explanation (
    id bigint generated always as identity primary key,
    day date not null,
    kind text not null,
    provider text not null,
    reference text not null,
    theirs_kobo bigint,
    ours_kobo bigint,
    text text not null check (length(text) between 3 and 500),
    who text not null,
    at timestamptz not null default now()
);
create index day_explanation_of on day_explanation (day);
create trigger day_explanation_final before update or delete or truncate on day_explanation
    for each statement execute function refuse_change();

create index review_case_subject on review_case (subject, kind);

-- What the newest comparison of a day leaves to be settled. A float that moved is told by one
-- comparison only, so that stays whatever came after.
create view day_item as
select run.day, run.id as run_id, item.*, c.id as case_id, c.decision as case_decision, e.text as explanation,
    e.who as explained_by, (c.id is not null and c.decision is not null) or (c.id is null and e.id is not null) as settled
from reconcile_run run
cross join lateral (
    select d->>'kind' as kind, d->>'provider' as provider, d->>'reference' as reference,
        d->>'purchase' as purchase_id, (d->>'theirs')::bigint as theirs_kobo, (d->>'ours')::bigint as ours_kobo,
        d->>'done' as done, (d->>'provider') || ' ' || (d->>'reference') as subject
    from jsonb_array_elements(run.report->'differences') d
    union all
    select 'LEDGER_INVARIANT', 'ledger', b->>'rule', null, null, null,
        'does not hold for ' || string_agg(b->>'reference', ', '), 'ledger: ' || (b->>'rule')
    from jsonb_array_elements(run.report->'broken') b group by b->>'rule'
    union all
    select 'NOT_COMPARED', 'powerpay', 'reconcile ' || run.day, null, null, null,
        string_agg(f, '; '), 'reconcile ' || run.day
    from jsonb_array_elements_text(run.report->'faults') f having count(*) > 0
) item
-- A chargeback's case is about the purchase, the others are about the line.
left join lateral (
    select r.id, r.decision from review_case r
    where r.kind = item.kind and r.subject in (item.subject, item.purchase_id)
    order by r.decision is not null, r.id desc limit 1) c on true
left join lateral (
    select x.id, x.text, x.who from day_explanation x
    where x.day = run.day and x.kind = item.kind and x.provider = item.provider
      and x.reference = item.reference and x.theirs_kobo is not distinct from item.theirs_kobo
      and x.ours_kobo is not distinct from item.ours_kobo
    order by x.id desc limit 1) e on true
where run.state = 'DONE' and (item.kind = 'FLOAT_DIFFERS' or not exists (
    select from reconcile_run newer where newer.day = run.day and newer.state = 'DONE' and newer.id > run.id));

-- A day is closed with an odd number and opened again with an even one, by two people.
create table day_closing (
    day date not null,
    number int not null check (number > 0),
    -- The comparison on which it was closed.
    run_id bigint references reconcile_run,
    reason text not null check (length(reason) between 3 and 500),
    who text not null,
    agreed_by text,
    at timestamptz not null default now(),
    primary key (day, number),
    constraint closed_on_a_comparison check ((number % 2 = 1) = (run_id is not null)),
    constraint opened_again_by_two check ((number % 2 = 0) = (agreed_by is not null) and agreed_by <> who)
);
create trigger day_closing_final before update or delete or truncate on day_closing
    for each statement execute function refuse_change();

create function refuse_early_closing() returns trigger language plpgsql as $$
begin
    if new.number <> 1 + coalesce((select max(number) from day_closing where day = new.day), 0) then
        raise exception 'day % is not open', new.day using errcode = 'check_violation';
    end if;
    if new.number % 2 = 0 then
        return new;
    end if;
    if (new.day + 1)::timestamp at time zone 'Africa/Lagos' > now() then
        raise exception 'day % is not over', new.day using errcode = 'check_violation';
    end if;
    if new.run_id is distinct from (select max(id) from reconcile_run where day = new.day and state = 'DONE')
            or exists (select from reconcile_run where day = new.day and state = 'DUE') then
        raise exception 'day % is not compared to the end', new.day using errcode = 'check_violation';
    end if;
    if exists (select from day_item where day = new.day and not settled) then
        raise exception 'day % has differences to settle', new.day using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger day_closing_guard before insert on day_closing
    for each row execute function refuse_early_closing();

-- What was posted on a day, by account, by the gateway or vendor of the same entry, and by the entry's
-- kind. Written once for a day that is well over, so a report of a year adds up some thousand rows.
create table ledger_day (
    day date primary key,
    made_at timestamptz not null default now(),
    constraint only_what_is_over
        check ((day + 1)::timestamp at time zone 'Africa/Lagos' <= made_at - interval '1 hour')
);
create trigger ledger_day_final before update or delete or truncate on ledger_day
    for each statement execute function refuse_change();
create table ledger_day_sum (
    day date not null references ledger_day,
    account text not null,
    -- Empty when the entry has neither gateway nor vendor.
    provider text not null,
    kind text not null,
    postings bigint not null check (postings > 0),
    amount_kobo bigint not null,
    primary key (day, account, provider, kind)
);
create trigger ledger_day_sum_final before update or delete or truncate on ledger_day_sum
    for each statement execute function refuse_change();

-- Postings lie in the order of their times, so a day's are found by where they lie.
create index posting_at on posting using brin (at) with (autosummarize = on);
