-- What waits, the most urgent first, whoever has it: a list that one works through from above.
create index ticket_by_urgency on ticket (department_id, urgent_at, id) where status in ('new', 'open');

-- How each person has the ticket list: in which order, and with which columns.
alter table person
  add column list_order text not null default 'activity' check (list_order in ('activity', 'urgency')),
  add column list_columns text[] not null default '{due,tags,department,assignee,changed}';
