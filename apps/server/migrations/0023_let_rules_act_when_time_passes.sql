-- What happened lately, by its name: rules are tried on it.
create index event_by_name on event (name, at desc, id desc) where ticket_id is not null;

-- Time rules find the tickets that crossed their line since they last looked. Closed tickets are none of theirs.
create index ticket_by_creation on ticket (created_at, id) where status <> 'closed';
create index ticket_by_status_change on ticket (status_changed_at, id) where status <> 'closed';
create index ticket_by_due on ticket (due_at, id) where status <> 'closed' and due_at is not null;

-- How far a time rule has looked, by the moment that it measures from; without a row it has not begun.
create table time_rule_cursor (
  rule_id bigint primary key references rule,
  -- What it looked for: when that is another thing, it begins anew.
  looked_for text not null,
  -- When this look through all tickets began.
  began_at timestamptz not null,
  base_at timestamptz not null,
  ticket_id bigint not null
);

-- A time rule acts once for a ticket in a period: as long as the moment that it measures from is the same.
create table time_rule_period (
  rule_id bigint not null references rule,
  ticket_id bigint not null references ticket,
  base_at timestamptz not null,
  primary key (rule_id, ticket_id, base_at)
);
