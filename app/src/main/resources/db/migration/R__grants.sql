-- What the application's role may do, table by table; everything else it may not. Every table has a
-- line here (a test looks). The owner, who runs this, keeps all rights. Runs again when it changes.
do $$ begin
    if not exists (select from pg_roles where rolname = '${application}') then
        raise exception 'the application''s role is missing: create role "${application}" login password ''...''';
    end if;
    execute format('revoke create on schema %I from public, "${application}"', current_schema);
    execute format('revoke all on all tables in schema %I from public, "${application}"', current_schema);
    execute format('revoke all on all sequences in schema %I from public, "${application}"', current_schema);
    execute format('grant usage on schema %I to "${application}"', current_schema);
end $$;

-- Only read: what is for sale, to which meters of closed groups, and which moves there are.
-- Of flyway_schema_history only at which version the tables are.
grant select (version, success) on flyway_schema_history to "${application}";
grant select on company, vat_rate, service_fee, tariff, purchase_move, sts_meter to "${application}";

-- Only added to. When a posting was made is for the database to say.
grant select on posting to "${application}";
grant insert (entry, account, amount_kobo, purchase_id) on posting to "${application}";
grant select, insert on purchase_event, purchase_search, vend_attempt, balance_checkpoint, statement_line,
    statement_difference, float_reading, provider_switch_change, sts_vend, data_key, mail_suppression_lift
    to "${application}";

-- Changed by steps and people, never removed; of messages, a trigger lets go those about notices only.
grant delete on message to "${application}";
grant select, insert, update on purchase, refund, message, webhook_event, review_case, customer_limit,
    staff_member, reconcile_run, provider_switch to "${application}";

-- Ends.
grant select, insert, update, delete on provider_minute, message_report, mail_suppression to "${application}";
grant select, insert, update, delete on notice, push_subscription to "${application}";
grant select, insert, delete on exchange, holder to "${application}";
grant select, insert, update, delete on account, account_session, account_device, one_time_code, account_passkey
    to "${application}";
grant select, insert, delete on passkey_challenge, account_recovery_code to "${application}";

-- Complaints, of which nothing that was said is taken back; what a phone dialled ends.
grant select, insert, update on complaint to "${application}";
grant select, insert on complaint_entry to "${application}";
grant select, insert, update, delete on ussd_phone, ussd_offer to "${application}";

-- Drawn from, never set.
grant usage on sequence receipt_number to "${application}";

-- What an account keeps; of purchases only the phone is ever changed, when it is forgotten.
grant select, insert, update, delete on saved_meter, reminder, account_identity to "${application}";
grant select, insert, delete on account_purchase, account_export to "${application}";
grant select, insert on account_consent, erasure to "${application}";
grant select, update on retention to "${application}";
grant update (phone) on purchase_search to "${application}";

-- Who did what: only added to.
grant select, insert on audit_entry to "${application}";
-- The catalogue: figures are added and, before their day, withdrawn; triggers look that two persons do it.
grant insert (company, customer_class, band, rate_kobo, valid_from, valid_to, source, proposed_by, confirmed_by),
    update (withdrawn_at, withdrawn_by) on tariff to "${application}";
grant insert (valid_from, basis_points, source, proposed_by, confirmed_by), update (withdrawn_at, withdrawn_by)
    on vat_rate to "${application}";
grant insert (valid_from, fee_kobo, source, proposed_by, confirmed_by), update (withdrawn_at, withdrawn_by)
    on service_fee to "${application}";
grant update (name, short_name, states, position, version) on company to "${application}";
grant select, insert, update on sale_limit, provider_order, banner to "${application}";
grant select, insert on catalogue_change to "${application}";
-- What takes two people; once decided, a trigger keeps it as it is.
grant select, insert, update on approval to "${application}";

-- Views that staff keep of their searches.
grant select, insert, update, delete on saved_view to "${application}";

-- What was sold, added up: made again whenever it may have changed.
grant select, insert, update, delete on sales_built, sales_day, sales_hour, customer_day, customer_first, cohort_month
    to "${application}";
-- Closed days of the books, and what was moved on each.
grant select, insert on day_explanation, day_closing, ledger_day, ledger_day_sum to "${application}";
grant select on day_item to "${application}";
-- Staff: who may do what, how they prove who they are, and where they are signed in.
grant select, insert, delete on staff_role, staff_recovery_code to "${application}";
grant select, insert, update, delete on staff_session, staff_device, staff_passkey, staff_invitation
    to "${application}";
-- Partners: what they were told of stays; deliveries and days are moved on.
grant select, insert, update on partner, partner_key, partner_endpoint, partner_day, partner_delivery to "${application}";
grant select, insert on partner_event to "${application}";
grant select on alone_limit to "${application}";
-- Partners: what they were told of stays; deliveries and days are moved on.
grant select, insert, update on partner, partner_key, partner_endpoint, partner_day, partner_delivery to "${application}";
grant select, insert on partner_event to "${application}";
grant select, insert on audit_entry, customer_note to "${application}";
grant select, insert, delete on customer_block to "${application}";
-- What takes two people; once decided, a trigger keeps it as it is.
grant select, insert, update on approval to "${application}";
-- Views that staff keep of their searches.
grant select, insert, update, delete on saved_view to "${application}";
