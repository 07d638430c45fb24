create table custom_field (
  id bigint generated always as identity primary key,
  subject text not null check (subject in ('ticket', 'contact', 'company')),
  name text not null,
  kind text not null check (kind in ('text', 'number', 'date', 'list', 'multi-list', 'checkbox')),
  -- What can be chosen in a list: { id, name }; a name may change, an id stays.
  options jsonb not null,
  -- Numbers of options are never given twice.
  last_option integer not null,
  position integer not null,
  active boolean not null,
  -- Departments whose tickets are not resolved without it.
  required_in bigint[] not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index custom_field_name on custom_field (subject, folded(name)) where deleted_at is null;

-- Only what is known has a row.
create table custom_value (
  subject text not null,
  subject_id bigint not null,
  field_id bigint not null references custom_field,
  value jsonb not null,
  primary key (subject, subject_id, field_id)
);
create index custom_value_of_field on custom_value (field_id);
