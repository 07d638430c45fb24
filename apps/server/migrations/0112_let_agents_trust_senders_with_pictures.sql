-- Whose pictures an agent wants to see without being asked: their own choice, because each look tells the sender that somebody reads.
create table picture_sender (
  person_id bigint not null references person,
  email text not null check (email = lower(email) and email <> ''),
  since timestamptz not null,
  primary key (person_id, email)
);
