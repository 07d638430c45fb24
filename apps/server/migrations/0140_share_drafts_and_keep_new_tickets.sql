-- A draft that its writer shows to colleagues, who may go on with it.
alter table draft add column shared boolean not null default false;
-- What somebody writes before there is a ticket. The key is the browser's, so that what is saved twice is there once.
create table new_ticket_draft (
  person_id bigint not null references person on delete cascade,
  key text not null,
  kind text not null check (kind in ('customer', 'colleagues')),
  department_id bigint references department on delete set null,
  subject text not null,
  html text not null,
  addressed jsonb,
  attachment_ids bigint[] not null default '{}',
  saved_at timestamptz not null,
  primary key (person_id, key)
);
