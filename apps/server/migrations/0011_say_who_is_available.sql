create table availability (
  person_id bigint not null references person on delete cascade,
  service text not null check (service in ('tickets', 'chats', 'calls')),
  chosen text not null check (chosen in ('online', 'away', 'paused', 'offline')),
  -- What counts: offline where the person is not there.
  state text not null check (state in ('online', 'away', 'paused', 'offline')),
  reason text not null,
  since timestamptz not null,
  primary key (person_id, service)
);

-- Who is at a screen. Written often, told to nobody; the row is also the lock of a person's availability.
create table presence (
  person_id bigint primary key references person on delete cascade,
  present boolean not null default false,
  seen_at timestamptz,
  active_at timestamptz
) with (fillfactor = 50);

create table work_setting (
  person_id bigint primary key references person on delete cascade,
  may_change_availability boolean not null default true,
  only_to_solve boolean not null default false,
  -- null: no limit.
  ticket_capacity integer,
  chat_capacity integer default 3,
  call_capacity integer default 1
);

create table availability_plan (
  person_id bigint not null references person on delete cascade,
  service text not null check (service in ('tickets', 'chats', 'calls')),
  week jsonb not null,
  -- Whether the last look found itself within the plan, and by which time zone; the plan acts when that changes.
  inside boolean not null,
  time_zone text not null,
  -- When to look again; null: the plan never begins or never ends.
  next_at timestamptz,
  primary key (person_id, service)
);
create index availability_plan_by_next_at on availability_plan (next_at);
