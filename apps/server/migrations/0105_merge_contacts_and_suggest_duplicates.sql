-- Whoever was merged into another contact has no address, number, group or company any more; messages still say who wrote them.
alter table contact add column merged_into_id bigint references contact;
create index contact_merged on contact (merged_into_id) where merged_into_id is not null;

-- What is needed to take two contacts apart again: { kept, gone, joined } as they were.
create table contact_merge (
  contact_id bigint primary key references contact,
  into_id bigint not null references contact,
  merged_at timestamptz not null,
  snapshots jsonb not null
);
create index contact_merge_into on contact_merge (into_id);
create table contact_merge_ticket (
  contact_id bigint not null references contact_merge on delete cascade,
  ticket_id bigint not null,
  primary key (contact_id, ticket_id)
);

-- New and changed ones, which are compared with all others.
create table contact_to_compare (contact_id bigint primary key references contact);
insert into contact_to_compare select id from contact;

create table contact_duplicate (
  id bigint generated always as identity primary key,
  one_id bigint not null references contact,
  other_id bigint not null references contact,
  why text not null check (why in ('number', 'name', 'alike')),
  dismissed_at timestamptz,
  check (one_id < other_id),
  unique (one_id, other_id)
);
create index contact_duplicate_other on contact_duplicate (other_id);
create index contact_duplicate_open on contact_duplicate (id) where dismissed_at is null;
