alter table ticket
  -- Whether a deleted ticket was spam: it is restored as spam.
  add column was_spam boolean not null default false,
  -- Since when the customer had waited when the ticket became spam or deleted.
  add column waited_since timestamptz,
  -- Where the messages of a merged ticket are now.
  add column merged_into_id bigint references ticket;
create index ticket_merged_into on ticket (merged_into_id) where merged_into_id is not null;

-- Which tickets a message was merged out of, so that it can go back.
create table message_move (
  message_id bigint not null references message on delete cascade,
  from_ticket_id bigint not null references ticket on delete cascade,
  moved_at timestamptz not null,
  primary key (message_id, from_ticket_id)
);
create index message_move_from on message_move (from_ticket_id);
