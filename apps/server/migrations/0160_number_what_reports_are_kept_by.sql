-- Keys of numbers are compared, sorted and kept in a fraction of what keys of words take. A series is what rows are kept by besides their tag:
-- quarter-hours, which are no zone's (''), and days and months of a zone, each with what they tell apart. Neither is ever thrown away.
create table report_series (
  id int generated always as identity primary key,
  grain text not null check (grain in ('quarter', 'day', 'month')),
  zone text not null,
  detail text not null check (detail in ('department', 'agent', 'channel', 'both')),
  unique (zone, grain, detail)
);
insert into report_series (grain, zone, detail) values ('quarter', '', 'department'), ('quarter', '', 'both');
insert into report_series (grain, zone, detail)
select grain, zone, detail from report_zone, (values ('day'), ('month')) as grain (grain),
  (values ('department'), ('agent'), ('channel'), ('both')) as detail (detail);

-- 0 is '': whatever the tags.
create table report_tag (
  id int generated always as identity primary key,
  tag text not null unique
);
insert into report_tag (id, tag) overriding system value values (0, '');
insert into report_tag (tag) select tag from report_quarter where tag <> '' union select tag from report_span where tag <> '';

alter table report_quarter rename to report_quarter_by_words;
create table report_quarter (
  series_id int not null,
  tag_id int not null,
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
  first_resolve_seconds bigint
);
insert into report_quarter
select series.id, tag.id, at, department_id, agent_id, channel, answers, new_answers, new_answer_seconds, open_answers, open_answer_seconds, calls, missed_calls, call_seconds, chat_messages, chats, missed_chats, chat_pickups, chat_pickup_seconds, answered_chats, chat_seconds, not_ranked, positive_ratings, negative_ratings, incoming_messages, incoming_calls, finished_calls, incoming_chats, finished_chats, created_tickets, resolved_tickets, notes, first_assigns, first_assign_seconds, first_resolves, first_resolve_seconds
from report_quarter_by_words as quarter
join report_series as series on series.grain = 'quarter' and series.detail = quarter.detail
join report_tag as tag on tag.tag = quarter.tag
order by 1, 2, 3;
drop table report_quarter_by_words;
alter table report_quarter add primary key (series_id, tag_id, at, department_id, agent_id, channel);
create index report_quarter_of_tags on report_quarter (at) where tag_id <> 0;

alter table report_span rename to report_span_by_words;
create table report_span (
  series_id int not null,
  tag_id int not null,
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
  first_resolve_seconds bigint
);
insert into report_span
select series.id, tag.id, starts_on, department_id, agent_id, channel, answers, new_answers, new_answer_seconds, open_answers, open_answer_seconds, calls, missed_calls, call_seconds, chat_messages, chats, missed_chats, chat_pickups, chat_pickup_seconds, answered_chats, chat_seconds, not_ranked, positive_ratings, negative_ratings, incoming_messages, incoming_calls, finished_calls, incoming_chats, finished_chats, created_tickets, resolved_tickets, notes, first_assigns, first_assign_seconds, first_resolves, first_resolve_seconds
from report_span_by_words as span
join report_series as series on series.zone = span.zone and series.grain = span.grain and series.detail = span.detail
join report_tag as tag on tag.tag = span.tag
order by 1, 2, 3;
drop table report_span_by_words;
alter table report_span add primary key (series_id, tag_id, starts_on, department_id, agent_id, channel);
create index report_span_of_tags on report_span (series_id, starts_on) where tag_id <> 0;
