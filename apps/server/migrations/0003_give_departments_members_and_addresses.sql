create table department (
  id bigint generated always as identity primary key,
  name text not null,
  is_default boolean not null default false,
  to_solve boolean not null default true,
  created_at timestamptz not null,
  deleted_at timestamptz,
  check (not (is_default and deleted_at is not null))
);
create unique index department_name_without_case on department (lower(name)) where deleted_at is null;
create unique index department_only_one_default on department (is_default) where is_default;

create table department_member (
  department_id bigint not null references department,
  person_id bigint not null references person on delete cascade,
  added_at timestamptz not null,
  primary key (department_id, person_id)
);
create index department_member_by_person on department_member (person_id);

create table department_address (
  address text primary key check (address = lower(address)),
  department_id bigint not null references department
);
create index department_address_by_department on department_address (department_id);
