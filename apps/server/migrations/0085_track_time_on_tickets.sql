create table spent_time (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint not null references person,
  -- Where the ticket was when it was written down: that is whose time it was, whatever becomes of the ticket.
  department_id bigint not null,
  day date not null,
  minutes integer not null check (minutes between 1 and 1440),
  note text not null default '',
  created_at timestamptz not null
);
create index spent_time_of_ticket on spent_time (ticket_id, id);
create index spent_time_in_time on spent_time (day, id) include (ticket_id, department_id, person_id, minutes);
