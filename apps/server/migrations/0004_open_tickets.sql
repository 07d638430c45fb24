create table contact (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  created_at timestamptz not null
);

create table ticket (
  id bigint generated always as identity primary key,
  code text not null unique,
  subject text not null,
  status text not null check (status in ('new', 'open', 'answered', 'resolved')),
  channel text not null,
  department_id bigint not null references department,
  assignee_id bigint references person,
  contact_id bigint not null references contact,
  preview text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  resolved_at timestamptz
);
-- Every list is "newest activity first" behind at most one of: department, status, assignee, contact.
create index ticket_by_change on ticket (changed_at desc, id desc);
create index ticket_by_status on ticket (status, changed_at desc, id desc);
create index ticket_by_department on ticket (department_id, status, changed_at desc, id desc);
create index ticket_by_assignee on ticket (assignee_id, status, changed_at desc, id desc) where assignee_id is not null;
create index ticket_of_nobody on ticket (department_id, status, changed_at desc, id desc) where assignee_id is null;
create index ticket_by_contact on ticket (contact_id, changed_at desc, id desc);
-- New subjects gather in a short list first; merging each at once costs every mail.
create index ticket_by_subject on ticket using gin (to_tsvector('simple', subject)) with (gin_pending_list_limit = 512);

-- Counters as a ledger: each change of status, department or assignee adds rows, none is ever updated,
-- so writers never wait for each other and the sum is always exact. A sweep folds old rows together.
create table ticket_tally (
  department_id bigint not null,
  status text not null,
  assignee_id bigint,
  delta bigint not null
);

create table tag (
  id bigint generated always as identity primary key,
  name text not null
);
create unique index tag_name_without_case on tag (lower(name));

create table ticket_tag (
  ticket_id bigint not null references ticket,
  tag_id bigint not null references tag,
  primary key (ticket_id, tag_id)
);
create index ticket_tag_by_tag on ticket_tag (tag_id, ticket_id desc);

create table message (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket,
  kind text not null check (kind in ('incoming', 'reply', 'note')),
  author_kind text not null check (author_kind in ('contact', 'user', 'key', 'system')),
  author_id bigint,
  at timestamptz not null,
  subject text,
  sender text,
  recipients text[] not null default '{}',
  cc text[] not null default '{}',
  body_text text not null,
  body_html text,
  -- body_html sanitised for leaving the server; made when first read, thrown away when the cleaner changes.
  clean_html text,
  clean_version smallint,
  intake_id bigint
);
create index message_by_ticket on message (ticket_id, id);

create table attachment (
  id bigint generated always as identity primary key,
  message_id bigint references message,
  uploader_kind text not null check (uploader_kind in ('contact', 'user', 'key', 'system')),
  uploader_id bigint,
  file_hash text not null,
  name text not null,
  type text not null,
  size bigint not null,
  inline boolean not null default false,
  content_id text,
  created_at timestamptz not null
);
create index attachment_by_message on attachment (message_id) where message_id is not null;

create table draft (
  person_id bigint not null references person on delete cascade,
  ticket_id bigint not null references ticket,
  kind text not null check (kind in ('reply', 'note')),
  html text not null,
  saved_at timestamptz not null,
  primary key (person_id, ticket_id)
);
