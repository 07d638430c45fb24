-- By which key its writer sent a message. What is sent again, because no answer came, is recognised by it.
create table message_key (
  author_kind text not null,
  author_id bigint not null,
  key text not null,
  message_id bigint not null references message,
  at timestamptz not null,
  primary key (author_kind, author_id, key)
);
