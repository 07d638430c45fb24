create table calendar (
  id bigint generated always as identity primary key,
  name text not null,
  time_zone text not null,
  -- { "monday": [{ "from": "09:00", "to": "17:00" }], … }
  week jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index calendar_name_without_case on calendar (lower(name)) where deleted_at is null;

create table calendar_exception (
  calendar_id bigint not null references calendar on delete cascade,
  date date not null,
  name text not null,
  intervals jsonb not null,
  primary key (calendar_id, date)
);
