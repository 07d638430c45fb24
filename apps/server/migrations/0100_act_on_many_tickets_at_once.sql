-- Acts on many tickets: what shall be done, by whom, and how far it has come.
create table batch (
  id bigint generated always as identity primary key,
  actor_kind text not null check (actor_kind in ('user', 'key')),
  actor_id bigint not null,
  -- Actions as macros have them; empty where each ticket has steps of its own.
  actions jsonb not null,
  macro_id bigint references macro,
  -- The batch that this one takes back; each can be taken back once.
  undo_of_id bigint unique references batch,
  state text not null check (state in ('running', 'stopped', 'done')),
  total integer not null,
  done integer not null default 0,
  nothing integer not null default 0,
  refused integer not null default 0,
  -- On how many tickets something was done that can be taken back.
  undoable integer not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index batch_running on batch (id) where state = 'running';
create index batch_of_actor on batch (actor_kind, actor_id, id desc);

create table batch_ticket (
  batch_id bigint not null references batch,
  ticket_id bigint not null references ticket on delete cascade,
  -- What is done to this ticket, where it is not the actions of the batch.
  steps jsonb,
  -- Null: it waits.
  outcome text check (outcome in ('done', 'nothing', 'refused')),
  reason text,
  -- What takes back what was done.
  undo jsonb,
  primary key (batch_id, ticket_id)
);
create index batch_ticket_waiting on batch_ticket (batch_id, ticket_id) where outcome is null;
create index batch_ticket_refused on batch_ticket (batch_id, ticket_id) where outcome = 'refused';
