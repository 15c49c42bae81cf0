-- What every purchase writes has fewer index entries, wherever one index can do the work of two, and no
-- foreign key where the same statement wrote the purchase.

-- A posting's entry names its purchase, so what is unique within a purchase is unique.
alter table posting drop constraint posting_pkey;
drop index posting_of;
alter table posting add constraint posting_names_its_purchase
    check (purchase_id is not distinct from substring(entry from '^(PP[0-9A-Z]{10})/'));
alter table posting add constraint posting_once unique nulls not distinct (purchase_id, entry, account);

-- An event is looked for by its purchase only.
drop index purchase_event_of;
alter table purchase_event drop constraint purchase_event_pkey;
alter table purchase_event add primary key (purchase_id, id);

-- Calls are looked for by provider or by purchase; the old ones, which lie together, by their time.
alter table exchange drop constraint exchange_pkey;
drop index exchange_provider;
alter table exchange add primary key (provider, id);
create index exchange_at on exchange using brin (at);

-- Written only beside their purchase, which is never deleted and keeps its id: as in purchase_event.
alter table message drop constraint message_purchase_id_fkey;
alter table vend_attempt drop constraint vend_attempt_purchase_id_fkey;
create trigger purchase_keeps_id before update of id on purchase for each row
    when (new.id <> old.id) execute function refuse_change();
