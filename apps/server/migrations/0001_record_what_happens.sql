-- The event log: timeline, audit trail, outbox and the source of every report (HOUSE: events and followers).
create table event (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  name text not null,
  at timestamptz not null,
  ticket_id bigint,
  actor_kind text not null check (actor_kind in ('user', 'key', 'contact', 'system')),
  actor_id bigint,
  cause_id bigint references event,
  root_id bigint,
  depth smallint not null default 0,
  data jsonb not null
);
create index event_by_xid on event (xid, id);
create index event_by_ticket on event (ticket_id, id) where ticket_id is not null;

-- A tick says: every transaction below the horizon has ended, so events between two ticks are complete.
create table tick (
  id bigint generated always as identity primary key,
  horizon xid8 not null,
  at timestamptz not null default clock_timestamp()
);
insert into tick (horizon) values (pg_snapshot_xmin(pg_current_snapshot()));

create table follower (
  name text primary key,
  stage text not null check (stage in ('automation', 'outlet')),
  tick_id bigint not null
);

create table follower_failure (
  id bigint generated always as identity primary key,
  follower text not null references follower (name) on delete cascade,
  event_id bigint not null references event,
  ticket_id bigint,
  error text not null,
  failed_at timestamptz not null,
  unique (follower, event_id)
);
create index follower_failure_by_ticket on follower_failure (follower, ticket_id);

-- Which PostgreSQL cluster the transaction numbers above belong to; a restored dump finds another one.
create table cluster (
  one boolean primary key default true check (one),
  system_identifier text not null
);
