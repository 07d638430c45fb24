alter table ticket drop constraint ticket_status_check;
alter table ticket add check (status in ('new', 'open', 'answered', 'postponed', 'resolved', 'closed'));
alter table ticket
  add column priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  -- What a postponed ticket returns to, and when.
  add column postponed_until timestamptz,
  add column returns_to text check (returns_to in ('new', 'open')),
  -- Since when the customer waits for us; null where nobody does.
  add column waiting_since timestamptz,
  -- What the SLA clocks say: when the first one runs out, and whether one has.
  add column due_at timestamptz,
  add column overdue boolean not null default false,
  -- The order of "To solve": see rules/urgency.ts. Null where nobody waits.
  add column urgent_at timestamptz,
  -- Who answered last.
  add column answered_by_id bigint references person,
  add column closed_at timestamptz,
  add column follows_id bigint references ticket;
update ticket set waiting_since = created_at, urgent_at = created_at + interval '7 days' where status in ('new', 'open');

create index ticket_to_solve on ticket (department_id, urgent_at, id)
  where status in ('new', 'open') and assignee_id is null;
create index ticket_to_solve_of_agent on ticket (assignee_id, urgent_at, id)
  where status in ('new', 'open') and assignee_id is not null;
create index ticket_postponed on ticket (postponed_until) where status = 'postponed';
create index ticket_overdue on ticket (department_id, changed_at desc, id desc) where overdue;
create index ticket_resolved on ticket (department_id, resolved_at) where status = 'resolved';
create index ticket_follows on ticket (follows_id) where follows_id is not null;

alter table ticket_tally add column overdue boolean not null default false;

-- The account that an answer shall go out by; what it is, its channel knows.
alter table message add column account_id bigint;
