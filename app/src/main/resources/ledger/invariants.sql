-- What must hold at any moment, each as a query for the rows where it does not: reference, detail.

-- name: a purchase that waits for a step has a time when it is due
select id, state from purchase
where due_at is null and state in ('AWAITING_PAYMENT', 'PAID', 'VENDING');

-- name: a refund, a message or an event that waits has a time when it is due
select purchase_id || '-R' || number, state from refund where state = 'DUE' and due_at is null
union all
select coalesce(purchase_id, notice_id), 'message ' || kind from message where state in ('DUE', 'UNPROVED') and due_at is null;

-- name: a purchase that is being refunded has a refund that is due
select p.id, coalesce('refund is ' || r.state, 'no refund') from purchase p
left join refund r on r.purchase_id = p.id and r.number = p.refund_number
where p.state = 'REFUNDING' and r.state is distinct from 'DUE';

-- name: what waits for a person has an open case with a deadline
select p.id, 'no open case' from purchase p
where p.state = 'REVIEW' and not exists (
    select 1 from review_case c
    where c.purchase_id = p.id and c.decision is null and c.deadline is not null)
union all
select r.purchase_id || '-R' || r.number, 'no open case' from refund r
where r.state = 'REVIEW' and not exists (
    select 1 from review_case c where c.purchase_id = r.purchase_id and c.decision is null);

-- name: every entry balances
select entry, sum(amount_kobo) || ' kobo' from posting group by entry having sum(amount_kobo) <> 0;

-- name: every posting belongs to the purchase that its entry names
select entry, coalesce(purchase_id, 'none') from posting
where purchase_id is not null and entry not like purchase_id || '/%';

-- name: what a purchase was paid is what was posted
select p.id, coalesce(p.paid_kobo, 0) || ' in the row, ' || coalesce(l.paid, 0) || ' posted'
from purchase p left join (
    select purchase_id, -sum(amount_kobo) as paid from posting
    where account in ('customer-funds', 'refunds') and split_part(entry, '/', 2) ~ '^paid(-[0-9]+)?$'
    group by purchase_id) l on l.purchase_id = p.id
where coalesce(p.paid_kobo, 0) <> coalesce(l.paid, 0);

-- name: what was delivered is posted, and nothing else
select p.id, p.state from purchase p
left join (select distinct purchase_id from posting where split_part(entry, '/', 2) = 'vended') l
    on l.purchase_id = p.id
where (p.vended_at is null) <> (l.purchase_id is null);

-- name: a prepaid purchase that is vended has its token
select id, 'no token' from purchase
where state = 'VENDED' and meter_type = 'PREPAID' and tokens_sealed is null;

-- name: a refund that is done is posted, and nothing else
select coalesce(r.purchase_id || '-R' || r.number, l.entry), coalesce(r.state, 'no refund')
from (select * from refund where state = 'DONE') r
full join (select distinct entry from posting where split_part(entry, '/', 2) ~ '^refunded-[0-9]+$') l
    on l.entry = r.purchase_id || '/refunded-' || r.number
where l.entry is null or r.purchase_id is null;

-- name: refunds never exceed what was paid
select p.id, sum(r.amount_kobo) || ' of ' || coalesce(p.paid_kobo, 0)
from purchase p join refund r on r.purchase_id = p.id
group by p.id having sum(r.amount_kobo) > coalesce(p.paid_kobo, 0);

-- name: what was delivered is not given back too
select p.id, sum(r.amount_kobo) || ' given back' from purchase p
join refund r on r.purchase_id = p.id and r.state <> 'WRITTEN_OFF'
where p.vended_at is not null and p.reversed_at is null
group by p.id having sum(r.amount_kobo) > p.paid_kobo - p.total_kobo;

-- name: money on its way back is in the refunds account
select p.id, coalesce(l.kobo, 0) || ' in the account, ' || coalesce(r.kobo, 0) || ' on the way'
from purchase p
left join (select purchase_id, -sum(amount_kobo) as kobo from posting
    where account = 'refunds' group by purchase_id) l on l.purchase_id = p.id
left join (select purchase_id, sum(amount_kobo) as kobo from refund
    where state in ('DUE', 'REVIEW') group by purchase_id) r on r.purchase_id = p.id
where coalesce(l.kobo, 0) <> coalesce(r.kobo, 0);

-- name: what has ended holds no customer's money
select p.id, p.state || ', ' || -sum(l.amount_kobo) || ' kobo' from purchase p
join posting l on l.purchase_id = p.id and l.account = 'customer-funds'
where p.state in ('VENDED', 'REFUNDED', 'EXPIRED', 'WRITTEN_OFF')
group by p.id, p.state having sum(l.amount_kobo) <> 0;

-- name: every vend was written down before it was sent
select p.id, coalesce(p.vend_reference, 'no reference') from purchase p
where (p.state = 'VENDING' or p.vended_at is not null) and not exists (
    select 1 from vend_attempt a where a.reference = p.vend_reference and a.purchase_id = p.id);

-- name: every attempt and every message is about a purchase, or the message about a notice
select a.purchase_id, 'attempt ' || a.reference from vend_attempt a
where not exists (select 1 from purchase p where p.id = a.purchase_id)
union all
select coalesce(m.purchase_id, m.notice_id), 'message ' || m.kind from message m
where not exists (select 1 from purchase p where p.id = m.purchase_id)
    and not exists (select 1 from notice n where n.id = m.notice_id);

-- name: one purchase for each key
select min(id), idempotency_key from purchase group by idempotency_key having count(*) > 1;
