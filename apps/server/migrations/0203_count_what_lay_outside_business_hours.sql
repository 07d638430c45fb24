-- Seconds of what stands beside them that lay outside the business hours of the ticket's SLA level; nothing where there are none.
alter table report_quarter
  add column new_answer_closed_seconds bigint,
  add column open_answer_closed_seconds bigint,
  add column first_assign_closed_seconds bigint,
  add column first_resolve_closed_seconds bigint;
alter table report_span
  add column new_answer_closed_seconds bigint,
  add column open_answer_closed_seconds bigint,
  add column first_assign_closed_seconds bigint,
  add column first_resolve_closed_seconds bigint;
