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

-- Which level a ticket has and why, and the state that its clocks go on from. A ticket that never had a level has no row.
create table sla_ticket (
  ticket_id bigint primary key references ticket on delete cascade,
  level_id bigint references sla_level,
  because text not null check (because in ('rule', 'department', 'by-hand', 'none')),
  rule_id bigint references sla_rule,
  -- No foreign key: it would wait for whoever changes the department.
  department_id bigint not null,
  priority text not null,
  status text not null,
  -- The newest event of the ticket that its clocks have heard of.
  event_id bigint not null
);

create table sla_clock (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  metric text not null,
  -- Seconds of business time, as promised last; null where nothing ever was.
  target integer,
  -- Since when nothing is promised any more.
  withdrawn_at timestamptz,
  started_at timestamptz not null,
  -- These three are null while a status holds the clock, or nothing is promised.
  due_at timestamptz,
  breach_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  -- Seconds of business time that counted in the end.
  elapsed integer,
  outcome text check (outcome in ('met', 'missed', 'cancelled')),
  check ((ended_at is null) = (outcome is null))
);
create index sla_clock_by_ticket on sla_clock (ticket_id, id);
create index sla_clock_open on sla_clock (ticket_id) where ended_at is null;
create index sla_clock_breaching on sla_clock (breach_at) where ended_at is null and breached_at is null and breach_at is not null;
create index sla_clock_warning on sla_clock (warn_at)
  where ended_at is null and warned_at is null and breached_at is null and warn_at is not null;

-- The life of a clock: stretches in which it ran (no reason), or a status held it. Closed hours are no stretches: calendars say them.
create table sla_stretch (
  clock_id bigint not null references sla_clock on delete cascade,
  from_at timestamptz not null,
  to_at timestamptz,
  reason text,
  primary key (clock_id, from_at)
);
