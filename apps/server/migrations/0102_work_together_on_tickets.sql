-- What is still to be done on a ticket.
create table ticket_task (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  position integer not null,
  text text not null,
  assignee_id bigint references person,
  due_at timestamptz,
  done_at timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index ticket_task_of on ticket_task (ticket_id, position) where removed_at is null;

-- Who wants to hear of a ticket.
create table ticket_follower (
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint not null references person,
  since timestamptz not null,
  primary key (ticket_id, person_id)
);
create index ticket_follower_of_person on ticket_follower (person_id, ticket_id);

-- Who has a ticket open right now.
create table ticket_presence (
  ticket_id bigint not null,
  person_id bigint not null,
  writes boolean not null,
  seen_at timestamptz not null,
  primary key (ticket_id, person_id)
);
