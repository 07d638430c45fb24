-- Which messages were split off into a ticket of their own, so that answers to them follow.
create table message_split (
  message_id bigint primary key references message on delete cascade,
  from_ticket_id bigint not null references ticket on delete cascade,
  at timestamptz not null
);

-- Who was taken in or left out by hand. Everybody else takes part by the messages.
create table ticket_participant (
  ticket_id bigint not null references ticket on delete cascade,
  email text not null check (email = lower(email)),
  takes_part boolean not null,
  -- Left out until a later message than this one names them again.
  after_message_id bigint not null,
  primary key (ticket_id, email)
);
