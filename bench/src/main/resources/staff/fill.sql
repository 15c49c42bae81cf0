-- Purchases %1$d to %2$d of %3$d, the last ones of today: twice as many a day at the end as on average, a
-- customer and a meter for every five, of 100 about 88 delivered, 9 never paid, 3 given back, some in review.
with made as (
  select i, 'PP' || lpad(upper(to_hex((i * 668265263741) & 1099511627775)), 10, '0') as id,
    now() - interval '2 years' * (1 - sqrt(i::float8 / %3$d)) as at, (i * 2654435761) %% (%3$d / 5 + 1) as c,
    case when i > %3$d - 200 and i %% 100 >= 88 then 'AWAITING_PAYMENT' when i %% 5000 = 4999 then 'REVIEW'
      when i %% 100 < 88 then 'VENDED' when i %% 100 < 97 then 'EXPIRED' else 'REFUNDED' end as state,
    (1 + (i * 7919) %% 40) * 50000 as amount
  from generate_series(%1$d::bigint, %2$d) i),
known as (select array_agg(code order by code) as codes from company),
sold as (
  insert into purchase (id, idempotency_key, input_hash, state, due_at, company, meter_type, meter_number,
    customer_name, customer_address, phone, email, language, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price,
    gateway, payment_reference, checkout_url, paid_kobo, paid_at, paid_by, gateway_fee_kobo, vendor, vend_reference,
    vend_started_at, vend_sent_at, attempts, tokens_sealed, token_tail, units_tenths, vend_receipt, vended_at,
    receipt_number, reason_code, reason, refunded_kobo, refunded_at, review_from, created_at, updated_at)
  select id, 'bench-' || lpad(i::text, 12, '0'), '\x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    state, case state when 'AWAITING_PAYMENT' then now() + interval '1 day' end,
    codes[1 + c %% cardinality(codes)], case c %% 10 when 0 then 'POSTPAID' else 'PREPAID' end,
    '45' || lpad(c::text, 9, '0'), 'CUSTOMER NUMBER ' || c, c || ' Allen Avenue, Ikeja, Lagos',
    '+234803' || lpad((c %% 10000000)::text, 7, '0'), 'customer' || c || '@example.ng', 'en',
    amount, 10000, 750, amount + 10750,
    '{"amountKobo": 500000, "feeKobo": 10000, "feeVatKobo": 750, "totalKobo": 510750, "estimate": {"band": "A",
      "rateKobo": 20950, "vatKobo": 34884, "energyKobo": 465116, "unitsTenths": 222, "assumed": false}}',
    case i %% 3 when 0 then 'paystack' when 1 then 'flutterwave' else 'monnify' end, id,
    'https://checkout.example/pay/' || id,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then amount + 10750 end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then at + interval '40 seconds' end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then 'card' end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then 7661 end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT')
      then case i %% 2 when 0 then 'vtpass' else 'buypower' end end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then to_char(at, 'YYYYMMDDHH24MI') || id end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then at + interval '41 seconds' end,
    case when state not in ('EXPIRED', 'AWAITING_PAYMENT') then at + interval '41 seconds' end,
    case when state in ('EXPIRED', 'AWAITING_PAYMENT') then 0 else 1 end,
    case when state = 'VENDED' then decode(repeat(md5(id), 6), 'hex') end,
    case when state = 'VENDED' then lpad(((i * 7919) %% 10000)::text, 4, '0') end,
    case when state = 'VENDED' then amount / 2100 end,
    case when state = 'VENDED' then 'R' || i end,
    case when state = 'VENDED' then at + interval '41 seconds' + interval '20 milliseconds' * (i %% 400) end,
    case when state = 'VENDED' then i end,
    case when state = 'REFUNDED' then 'COMPANY_UNREACHABLE' end,
    case when state = 'REFUNDED' then 'the company could not be reached' end,
    case when state = 'REFUNDED' then amount + 10750 end,
    case when state = 'REFUNDED' then at + interval '1 hour' end,
    case when state = 'REVIEW' then 'VENDING' end, at, at
  from made, known),
looked as (
  insert into purchase_search (purchase_id, meter_number, phone, created_at)
  select id, '45' || lpad(c::text, 9, '0'), '+234803' || lpad((c %% 10000000)::text, 7, '0'), at from made),
waits as (
  insert into review_case (subject, purchase_id, kind, text, opened_at, deadline)
  select id, id, 'VEND_IN_DOUBT', 'no usable answer', at, at + interval '1 day' from made
  where state = 'REVIEW' and at > now() - interval '30 days')
insert into vend_attempt (reference, purchase_id, vendor, at)
select to_char(at, 'YYYYMMDDHH24MI') || id, id, case i %% 2 when 0 then 'vtpass' else 'buypower' end, at
from made where state not in ('EXPIRED', 'AWAITING_PAYMENT')
