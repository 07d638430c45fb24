alter table sla_ticket add column assignee_id bigint;
update sla_ticket set assignee_id = ticket.assignee_id
from ticket where ticket.id = ticket_id and ticket.assignee_id is not null;

-- Where the ticket was, and whose, when the clock was decided; whoever ended it.
alter table sla_clock add column department_id bigint;
alter table sla_clock add column level_id bigint;
alter table sla_clock add column responsible_id bigint;
alter table sla_clock add column ended_by bigint;
update sla_clock set department_id = kept.department_id, level_id = kept.level_id, responsible_id = kept.assignee_id
from sla_ticket as kept
where kept.ticket_id = sla_clock.ticket_id and (outcome in ('met', 'missed') or (outcome is null and breached_at is not null));

-- When it was decided: what was done in time, when it was done; what was not, when it ran out. Null: not yet, or nothing was promised.
alter table sla_clock add column decided_at timestamptz generated always as (
  case when outcome = 'met' then ended_at
    when outcome = 'missed' or (outcome is null and breached_at is not null) then coalesce(due_at, breached_at) end
) stored;

-- Reports of a year look through more than a million of them, in the index alone.
create index sla_clock_decided on sla_clock (decided_at, id) include (department_id, level_id, responsible_id, metric, outcome)
  where decided_at is not null;
