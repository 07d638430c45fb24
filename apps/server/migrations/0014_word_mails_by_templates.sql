create table mail_template (
  id bigint generated always as identity primary key,
  -- null: the common one
  department_id bigint references department,
  kind text not null,
  active boolean not null,
  subject text not null,
  html text not null,
  changed_at timestamptz not null,
  unique nulls not distinct (department_id, kind)
);

create table signature (
  id bigint generated always as identity primary key,
  person_id bigint not null references person on delete cascade,
  department_id bigint references department on delete cascade,
  html text not null,
  unique nulls not distinct (person_id, department_id)
);

-- Which automatic answers a ticket got, so that none is given twice: a kind once for each of its days.
create table automatic_answer (
  ticket_id bigint not null references ticket on delete cascade,
  kind text not null,
  day date not null,
  message_id bigint not null references message,
  contact_id bigint not null references contact,
  at timestamptz not null,
  primary key (ticket_id, kind, day)
);
-- How many a customer got lately: two programs that answer each other with new tickets are stopped by it.
create index automatic_answer_by_contact on automatic_answer (contact_id, at);
