create index ticket_waiting_longest on ticket (department_id, waiting_since) where status in ('new', 'open');
