-- Stretches in which somebody was online for a service, and in which somebody belonged to a department.
create table report_online (
  person_id bigint not null,
  service text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (person_id, service, from_at)
);
create index report_online_by_end on report_online ((coalesce(to_at, 'infinity')));
create table report_membership (
  person_id bigint not null,
  department_id bigint not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (person_id, department_id, from_at)
);

-- What the load is reckoned on from: where each ticket is, and how each agent works.
create table report_load_ticket (
  ticket_id bigint primary key,
  department_id bigint not null,
  -- 0: nobody.
  agent_id bigint not null,
  status text not null
);
create table report_load_agent (
  person_id bigint primary key,
  online boolean not null,
  -- null: no limit.
  capacity integer,
  held integer not null
);
-- Levels as they are, since when they have not been added up.
create table report_load_now (
  department_id bigint primary key,
  since timestamptz not null,
  queue integer not null,
  held integer not null,
  agents integer not null,
  slots integer not null
);
-- Of each quarter-hour the lowest and the highest level, and levels times seconds; where a department has no row, all was nought.
create table report_load (
  department_id bigint not null,
  at timestamptz not null,
  seconds integer not null,
  queue_low integer not null,
  queue_high integer not null,
  queue_sum bigint not null,
  held_low integer not null,
  held_high integer not null,
  held_sum bigint not null,
  agents_low integer not null,
  agents_high integer not null,
  agents_sum bigint not null,
  slots_low integer not null,
  slots_high integer not null,
  slots_sum bigint not null,
  -- Seconds in which anybody was available.
  covered integer not null,
  primary key (department_id, at)
);
