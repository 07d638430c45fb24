-- A file of contacts or companies: uploaded, then told which column is what, then run in the background row by row.
create table contact_import (
  id bigint generated always as identity primary key,
  about text not null check (about in ('contact', 'company')),
  file_name text not null,
  separator text not null,
  encoding text not null,
  header text[] not null,
  state text not null check (state in ('uploaded', 'running', 'finished')),
  columns text[] not null default '{}',
  known text not null default 'update' check (known in ('update', 'skip')),
  total integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  skipped integer not null default 0,
  failed integer not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  begun_by_kind text not null,
  begun_by_id bigint
);
create index contact_import_running on contact_import (id) where state = 'running';

-- Those that are done are thrown away; those that failed stay, with the reason, until the import is discarded.
create table contact_import_row (
  import_id bigint not null references contact_import on delete cascade,
  line integer not null,
  cells text[] not null,
  reason text,
  primary key (import_id, line)
);
create index contact_import_row_waiting on contact_import_row (import_id, line) where reason is null;
