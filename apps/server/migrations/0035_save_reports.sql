-- What a screen of reports shows, with a name.
create table saved_report (
  id bigint generated always as identity primary key,
  name text not null,
  -- Null where a program made it.
  owner_id bigint references person,
  shared_with text not null check (shared_with in ('nobody', 'departments', 'agents', 'everybody')),
  shared_ids bigint[] not null,
  screen jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index saved_report_name on saved_report (coalesce(owner_id, 0), lower(name)) where deleted_at is null;
