-- The one ledger of what came in: raw bytes first, then exactly one end.
create table intake (
  id bigint generated always as identity primary key,
  channel text not null,
  -- Where from: for mail the envelope, or mailbox and UID.
  source jsonb not null,
  dedup_key bytea not null unique,
  raw bytea not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'suppressed', 'failed')),
  attempts smallint not null default 0,
  ticket_id bigint references ticket,
  message_id bigint references message,
  reason text,
  settled_at timestamptz
);
alter table intake alter column raw set storage external;
create index intake_waiting on intake (id) where state = 'waiting';
create index intake_troubled on intake (id desc) where state in ('waiting', 'suppressed', 'failed');
alter table message add foreign key (intake_id) references intake;

-- The one ledger of what goes out. `raw` is built once and sent as stored.
create table outgoing_message (
  id bigint generated always as identity primary key,
  channel text not null,
  purpose text not null,
  ticket_id bigint references ticket,
  message_id bigint unique references message,
  -- What the channel needs to build the message, for those that belong to no ticket.
  content jsonb not null default '{}',
  raw bytea,
  envelope jsonb,
  account_id bigint,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'unknown')),
  attempts smallint not null default 0,
  answer text,
  created_at timestamptz not null,
  next_attempt_at timestamptz,
  claimed_at timestamptz,
  sent_at timestamptz
);
create index outgoing_message_due on outgoing_message (next_attempt_at, id) where state = 'queued';
create index outgoing_message_sending on outgoing_message (claimed_at) where state = 'sending';
