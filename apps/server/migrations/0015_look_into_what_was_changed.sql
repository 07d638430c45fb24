-- The audit log reads what belongs to no ticket, newest first, without what happens all day long.
create index event_of_administration on event (id desc)
  where ticket_id is null and name not in ('availability.changed', 'user.signed-in');

create table guide_test_mail (
  id bigint generated always as identity primary key,
  to_address text not null,
  token text not null unique,
  sent_at timestamptz not null,
  outgoing_id bigint
);
