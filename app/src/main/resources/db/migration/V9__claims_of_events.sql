-- Claims on events are numbered like those on everything else that is due: whoever hears of one from a
-- queue takes it by its number.
alter table webhook_event add column if not exists claims int not null default 0;
