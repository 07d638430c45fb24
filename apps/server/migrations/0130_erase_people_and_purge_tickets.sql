-- What was said in it is gone for good; the row stays, so that whatever counted the ticket counts it still.
alter table ticket add column purged_at timestamptz;
-- Of the message only that there was one is left.
alter table message add column erased_at timestamptz;
-- Of the contact only a number is left.
alter table contact add column erased_at timestamptz;

-- Deleted tickets that can still be restored: purged ones pile up behind them.
create index ticket_deleted on ticket (changed_at desc, id desc) where status = 'deleted' and purged_at is null;
create index ticket_to_purge on ticket (status_changed_at, id) where status = 'deleted' and purged_at is null and merged_into_id is null;

-- Deleted tickets are purged after so many days; null: never.
alter table company add column purge_after_days integer check (purge_after_days between 1 and 3650);

-- Bytes that nothing may need any more, until somebody has looked.
create table file_to_remove (
  file_hash text primary key,
  since timestamptz not null
);

-- People whose data is being erased. Emails and names are what is looked for; they are emptied at the end.
create table contact_erasure (
  id bigint generated always as identity primary key,
  contact_id bigint not null references contact,
  contact_ids bigint[] not null,
  conversations text not null check (conversations in ('anonymise', 'delete')),
  emails text[] not null,
  names text[] not null,
  begun_by_kind text not null,
  begun_by_id bigint,
  begun_at timestamptz not null,
  tickets_total integer not null,
  tickets_done integer not null default 0,
  messages_changed integer not null default 0,
  last_ticket_id bigint not null default 0,
  last_message_id bigint not null default 0,
  newest_message_id bigint not null,
  finished_at timestamptz
);
create index contact_erasure_running on contact_erasure (id) where finished_at is null;
create index contact_erasure_of on contact_erasure (contact_id);

-- The log of the administration shows which tickets were purged, too.
create index event_of_audit on event (id desc)
  where (ticket_id is null and name not in ('availability.changed', 'user.signed-in')) or name = 'ticket.purged';
drop index event_of_administration;
