-- When the message was written: what is imported is older than its number says. Those that are there already are noted anew, newest first,
-- and stand behind the others until then.
alter table search_message add column at timestamptz not null default '0001-01-01 00:00:00+00';
create index search_message_by_time on search_message (at, message_id);
update search_backlog set below = coalesce((select max(id) from message), 0) + 1;
