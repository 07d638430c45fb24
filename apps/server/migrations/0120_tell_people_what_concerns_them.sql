-- What somebody was told of. The sentence is made when it is read.
create table notification (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  kind text not null,
  event_id bigint not null,
  -- The event that it all began with: what follows from one thing is told once.
  root_id bigint not null,
  -- No reference: a ticket that is purged is not waited for.
  ticket_id bigint,
  actor_kind text not null,
  actor_id bigint,
  data jsonb not null,
  -- What is not told again as long as it is unread: a rule that fails on one ticket after the other, for instance.
  once text,
  at timestamptz not null,
  shown boolean not null,
  sounds boolean not null,
  read_at timestamptz
);
create unique index notification_of_thing on notification (person_id, root_id, coalesce(ticket_id, 0));
create unique index notification_once on notification (person_id, once) where once is not null and read_at is null;
create index notification_list on notification (person_id, id desc) where shown;
create index notification_unread on notification (person_id, id desc) where shown and read_at is null;
create index notification_unread_of_ticket on notification (person_id, ticket_id) where read_at is null;
create index notification_read on notification (read_at) where read_at is not null;
create index notification_at on notification (at);
