-- Days and months are kept four times over: of departments alone, with agents, with channels, and with both. A report reads the one that tells just
-- what it asks for, so it does not grow with those who work and the ways they are written to. What is not told apart is 0 and ''.
truncate report_span;
update report_zone set built_at = null, next_at = null;
alter table report_span add column detail text not null check (detail in ('department', 'agent', 'channel', 'both'));
alter table report_span drop constraint report_span_pkey;
alter table report_span add primary key (zone, grain, detail, tag, starts_on, department_id, agent_id, channel);
drop index report_span_of_tags;
create index report_span_of_tags on report_span (zone, grain, detail, starts_on) where tag <> '';
