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
grant select, insert, delete on staff_session to "${application}";
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
