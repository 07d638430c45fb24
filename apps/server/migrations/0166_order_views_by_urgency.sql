alter table view add column list_order text not null default 'activity' check (list_order in ('activity', 'urgency'));

-- Where a ticket stands in a view that is ordered by urgency; null in all others, so that they cost nothing more.
alter table view_ticket add column urgency_at timestamptz;
create index view_ticket_by_urgency on view_ticket (fill_id, for_id, urgency_at, ticket_id) where urgency_at is not null;
create index view_ticket_of_department_by_urgency on view_ticket (fill_id, for_id, department_id, urgency_at, ticket_id)
  where urgency_at is not null;
