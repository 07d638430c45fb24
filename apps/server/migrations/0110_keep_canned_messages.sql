-- Texts that agents put into answers, notes and new tickets.
create table canned_message (
  id bigint generated always as identity primary key,
  -- Null: a program made it.
  owner_id bigint references person,
  name text not null,
  -- What is typed after a slash; empty where there is none.
  shortcut text not null,
  keywords text[] not null,
  -- Of a new ticket; may be empty.
  subject text not null,
  -- [{ language, html }]: one a language, null for any.
  texts jsonb not null,
  sharing jsonb not null,
  used_count integer not null default 0,
  last_used_at timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create table canned_message_file (
  id bigint generated always as identity primary key,
  canned_message_id bigint not null references canned_message,
  file_hash text not null,
  name text not null,
  type text not null,
  size bigint not null,
  danger text
);
create index canned_message_file_of on canned_message_file (canned_message_id);
