-- The bank account that takes this purchase's money alone, as the gateway gave it; once it is closed,
-- another of the same payment may take its place.
alter table purchase add column transfer_account jsonb;
