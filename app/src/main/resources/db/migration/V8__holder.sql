-- Who has a row in hand. A process holds the advisory lock of its number as long as it lives, so what a
-- dead one had in hand is taken over at once; without a number it waits for the end of its lease.
create table holder (
    number int primary key generated always as identity,
    at timestamptz not null default now()
);
alter table purchase add column holder int;
alter table refund add column holder int;
alter table webhook_event add column holder int, add column claims int not null default 0;
alter table message add column holder int;
