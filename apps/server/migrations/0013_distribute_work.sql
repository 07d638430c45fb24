create table distribution_setting (
  department_id bigint primary key references department,
  method text not null check (method in ('manual', 'round_robin', 'least_loaded', 'by_skill', 'priority_groups')),
  -- minutes
  begin_within integer check (begin_within > 0),
  last_agent_first boolean not null default false,
  when_away text not null default 'keep' check (when_away in ('keep', 'return'))
);

-- Who was given work last: the order of turns.
create table distribution_turn (
  department_id bigint not null references department,
  person_id bigint not null references person on delete cascade,
  service text not null,
  at timestamptz not null,
  primary key (department_id, person_id, service)
);

-- What Stoa gave to an agent and he has not begun yet; then how it ended.
create table offer (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint not null references person on delete cascade,
  department_id bigint not null references department,
  service text not null,
  reason text not null,
  offered_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('begun', 'expired', 'withdrawn')),
  check ((ended_at is null) = (outcome is null))
);
create unique index offer_open on offer (ticket_id) where ended_at is null;
create index offer_expiring on offer (expires_at) where ended_at is null and expires_at is not null;
create index offer_by_person on offer (person_id, offered_at desc);
create index offer_by_ticket on offer (ticket_id, id desc);

create table to_solve_setting (
  one boolean primary key default true check (one),
  algorithm text not null check (algorithm in ('time_in_queue', 'last_agent'))
);

-- What waits, by who answered it last, and who is writing on what: "To solve" asks for both.
create index ticket_to_solve_again on ticket (answered_by_id, urgent_at, id)
  where status in ('new', 'open') and answered_by_id is not null;
create index draft_by_moment on draft (saved_at);
