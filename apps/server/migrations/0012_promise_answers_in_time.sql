create table sla_level (
  id bigint generated always as identity primary key,
  name text not null,
  calendar_id bigint references calendar,
  -- Seconds of business time before the due time; 0: no warning.
  warn_before integer not null default 0,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index sla_level_name_without_case on sla_level (lower(name)) where deleted_at is null;

create table sla_target (
  id bigint generated always as identity primary key,
  level_id bigint not null references sla_level on delete cascade,
  metric text not null,
  priority text,
  seconds integer not null check (seconds > 0),
  unique nulls not distinct (level_id, metric, priority)
);

create table sla_rule (
  id bigint generated always as identity primary key,
  position integer not null,
  name text not null,
  active boolean not null,
  conditions jsonb not null,
  level_id bigint references sla_level,
  created_at timestamptz not null,
  deleted_at timestamptz
);

create table sla_department (
  department_id bigint primary key references department,
  level_id bigint not null references sla_level
);

-- Which level a ticket has and why, and the state that its clocks are computed from.
create table sla_ticket (
  ticket_id bigint primary key references ticket on delete cascade,
  level_id bigint references sla_level,
  because text not null check (because in ('rule', 'department', 'by-hand', 'none')),
  rule_id bigint references sla_rule,
  calendar_id bigint references calendar,
  priority text not null
);
create index sla_ticket_by_level on sla_ticket (level_id);

create table sla_clock (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  metric text not null,
  -- Seconds of business time.
  target integer not null,
  started_at timestamptz not null,
  -- null while a status holds it.
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('met', 'missed', 'cancelled')),
  check ((ended_at is null) = (outcome is null))
);
create index sla_clock_by_ticket on sla_clock (ticket_id, id);
create index sla_clock_due on sla_clock (due_at) where ended_at is null and breached_at is null and due_at is not null;
create index sla_clock_warn on sla_clock (warn_at) where ended_at is null and warned_at is null and warn_at is not null;

-- The life of a clock: stretches in which it ran, or was held, and why. Closed hours are no stretches: calendars say them.
create table sla_stretch (
  clock_id bigint not null references sla_clock on delete cascade,
  from_at timestamptz not null,
  to_at timestamptz,
  running boolean not null,
  reason text,
  primary key (clock_id, from_at)
);
