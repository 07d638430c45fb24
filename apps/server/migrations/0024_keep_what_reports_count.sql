-- What reports count, added up by quarter-hour, because every time zone begins its days and hours at one. A column for each measure; null: nothing.
-- Tag '' is whatever the tags; what has tags stands once more with each of them, so these rows are never added to those. Agent 0: nobody.
create table report_quarter (
  tag text not null,
  at timestamptz not null,
  department_id bigint not null,
  agent_id bigint not null,
  channel text not null,
  answers bigint,
  new_answers bigint,
  new_answer_seconds bigint,
  open_answers bigint,
  open_answer_seconds bigint,
  calls bigint,
  missed_calls bigint,
  call_seconds bigint,
  chat_messages bigint,
  chats bigint,
  missed_chats bigint,
  chat_pickups bigint,
  chat_pickup_seconds bigint,
  answered_chats bigint,
  chat_seconds bigint,
  not_ranked bigint,
  positive_ratings bigint,
  negative_ratings bigint,
  incoming_messages bigint,
  incoming_calls bigint,
  finished_calls bigint,
  incoming_chats bigint,
  finished_chats bigint,
  created_tickets bigint,
  resolved_tickets bigint,
  notes bigint,
  first_assigns bigint,
  first_assign_seconds bigint,
  first_resolves bigint,
  first_resolve_seconds bigint,
  primary key (tag, at, department_id, agent_id, channel)
);
create index report_quarter_of_tags on report_quarter (at) where tag <> '';

-- The same by day and month of the time zones that people look with, so that a report of years reads few rows.
create table report_span (
  zone text not null,
  grain text not null check (grain in ('day', 'month')),
  tag text not null,
  starts_on date not null,
  department_id bigint not null,
  agent_id bigint not null,
  channel text not null,
  answers bigint,
  new_answers bigint,
  new_answer_seconds bigint,
  open_answers bigint,
  open_answer_seconds bigint,
  calls bigint,
  missed_calls bigint,
  call_seconds bigint,
  chat_messages bigint,
  chats bigint,
  missed_chats bigint,
  chat_pickups bigint,
  chat_pickup_seconds bigint,
  answered_chats bigint,
  chat_seconds bigint,
  not_ranked bigint,
  positive_ratings bigint,
  negative_ratings bigint,
  incoming_messages bigint,
  incoming_calls bigint,
  finished_calls bigint,
  incoming_chats bigint,
  finished_chats bigint,
  created_tickets bigint,
  resolved_tickets bigint,
  notes bigint,
  first_assigns bigint,
  first_assign_seconds bigint,
  first_resolves bigint,
  first_resolve_seconds bigint,
  primary key (zone, grain, tag, starts_on, department_id, agent_id, channel)
);
create index report_span_of_tags on report_span (zone, grain, starts_on) where tag <> '';

-- The zones that spans are kept for. A new one is added up from quarter-hours, oldest first: until it is built, those from
-- `next_at` on are still to come, and all of them where it is null.
create table report_zone (
  zone text primary key,
  looked_at timestamptz not null,
  next_at timestamptz,
  built_at timestamptz
);
