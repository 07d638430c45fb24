-- How long each thing took, one by one, because a goal may ask how much of it took no longer than any limit that somebody thinks of.
create table report_duration (
  ticket_id bigint not null,
  event_id bigint not null,
  measure text not null,
  at timestamptz not null,
  department_id bigint not null,
  agent_id bigint not null,
  channel text not null,
  seconds bigint not null,
  primary key (ticket_id, event_id, measure)
);
create index report_duration_in_time on report_duration (measure, department_id, at) include (agent_id, seconds);

-- Tickets below `next_below` are still to be looked through; null: all have been.
create table report_duration_fill (
  next_below bigint
);
insert into report_duration_fill (next_below) values (9007199254740991);

-- `from_on` and `to_on` are the days of the period that runs, of `custom` the days that were chosen.
create table goal (
  id bigint generated always as identity primary key,
  name text not null,
  metric text not null,
  within bigint,
  aim text not null check (aim in ('at-least', 'at-most')),
  target double precision not null,
  department_id bigint references department,
  agent_id bigint references person,
  period text not null check (period in ('week', 'month', 'quarter', 'year', 'custom')),
  from_on date not null,
  to_on date not null,
  zone text not null,
  -- When the running period is over; null: it was the last one, and what became of it is written down.
  close_at timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create index goal_to_close on goal (close_at) where close_at is not null and deleted_at is null;

-- What became of a period, as it was seen when it was over, with the goal as it was then.
create table goal_result (
  goal_id bigint not null references goal,
  from_on date not null,
  to_on date not null,
  metric text not null,
  within bigint,
  aim text not null,
  target double precision not null,
  department_id bigint,
  agent_id bigint,
  zone text not null,
  value double precision,
  met boolean,
  closed_at timestamptz not null,
  primary key (goal_id, from_on, to_on)
);
