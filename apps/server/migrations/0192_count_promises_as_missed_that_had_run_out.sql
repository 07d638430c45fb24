-- A promise that had run out was forgotten when nobody needed it any more, as an answer in a ticket that was resolved without one.
update sla_clock set outcome = 'missed', department_id = kept.department_id, level_id = kept.level_id, responsible_id = kept.assignee_id
from sla_ticket as kept
where kept.ticket_id = sla_clock.ticket_id and outcome = 'cancelled' and breached_at is not null and target is not null and withdrawn_at is null;
