-- Each writing of a rule takes a number, one writer at a time, so the highest number tells whether anything was changed.
create sequence rule_version;

create table rule (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('event', 'time')),
  -- Among those of its kind.
  position integer not null,
  name text not null,
  note text not null default '',
  active boolean not null,
  triggers text[] not null default '{}',
  measure text,
  seconds bigint,
  groups jsonb not null,
  actions jsonb not null,
  stops_others boolean not null,
  -- Why it does not run: what it names is gone.
  broken jsonb not null default '[]',
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  check (kind = 'event' or (measure is not null and seconds is not null))
);
create index rule_by_version on rule (version desc);
alter sequence rule_version owned by rule.version;

create table rule_run (
  id bigint generated always as identity primary key,
  rule_id bigint not null references rule,
  ticket_id bigint not null references ticket,
  -- Of the chain of causes; null for rules that act by time and before there is an event.
  root_id bigint,
  event_id bigint,
  -- The name of the event, `time` or `before-message`.
  because text not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'failed', 'stopped')),
  stopped text,
  group_index integer,
  seen jsonb not null,
  did jsonb not null
);
-- A rule runs once for a ticket in a chain of causes, and its being kept from more is told once.
create unique index rule_run_once on rule_run (rule_id, ticket_id, root_id) where outcome <> 'stopped';
create unique index rule_run_stopped_once on rule_run (rule_id, ticket_id, root_id, stopped) where outcome = 'stopped';
create index rule_run_of_rule on rule_run (rule_id, id desc);
create index rule_run_of_ticket on rule_run (ticket_id, id desc);

-- Counts as a ledger: writers add rows and wait for nobody; folding keeps them few.
create table rule_tally (
  rule_id bigint not null,
  outcome text not null,
  delta bigint not null,
  last_at timestamptz not null
);
create index rule_tally_of_rule on rule_tally (rule_id);
