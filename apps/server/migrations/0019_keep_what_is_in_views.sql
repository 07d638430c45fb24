-- Saved filters. What is in one is kept, so that a page and a count are a range of an index whatever the conditions.
create table view (
  id bigint generated always as identity primary key,
  name text not null,
  -- Null where a program made it.
  owner_id bigint references person,
  shared_with text not null check (shared_with in ('nobody', 'departments', 'agents', 'everybody')),
  shared_ids bigint[] not null,
  groups jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index view_name on view (coalesce(owner_id, 0), lower(name)) where deleted_at is null;

-- Each person puts them into an order; those without a place come last.
create table view_place (
  person_id bigint not null references person,
  view_id bigint not null references view,
  position integer not null,
  primary key (person_id, view_id)
);

-- What a view shows, from one change of its conditions to the next. The tickets below `next_below` are still to be looked through.
create table view_fill (
  id bigint generated always as identity primary key,
  view_id bigint not null references view,
  newest_id bigint not null,
  next_below bigint,
  begun_at timestamptz not null,
  -- Another one took its place, or the view was deleted: what it holds is to be thrown away.
  retired_at timestamptz
);
create unique index view_fill_of_view on view_fill (view_id) where retired_at is null;
create index view_fill_retired on view_fill (id) where retired_at is not null;

-- For whom: 0 everybody, a person, or with a minus sign everybody but that person, who is taken from everybody.
create table view_ticket (
  ticket_id bigint not null,
  fill_id bigint not null,
  for_id bigint not null,
  department_id bigint not null,
  changed_at timestamptz not null,
  primary key (ticket_id, fill_id, for_id)
);
create index view_ticket_in_order on view_ticket (fill_id, for_id, changed_at desc, ticket_id desc);
create index view_ticket_by_department on view_ticket (fill_id, for_id, department_id, changed_at desc, ticket_id desc);

create table view_tally (
  fill_id bigint not null,
  for_id bigint not null,
  department_id bigint not null,
  delta bigint not null
);
create index view_tally_of_fill on view_tally (fill_id, for_id, department_id);

-- When time alone may bring a ticket in or out.
create table view_recheck (
  fill_id bigint not null,
  ticket_id bigint not null,
  at timestamptz not null,
  primary key (fill_id, ticket_id)
);
create index view_recheck_by_time on view_recheck (at);

-- Of what changes without any event of the ticket: which conditions hold for whatever they look at.
create table view_signal (
  fill_id bigint not null,
  field text not null,
  about_id bigint not null,
  holds text not null,
  primary key (fill_id, field, about_id)
);

-- Those that keep something read an event after everything that decides, and before those who tell.
alter table follower drop constraint follower_stage_check;
alter table follower add check (stage in ('routing', 'automation', 'keeping', 'outlet'));
