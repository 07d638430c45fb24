/**
 * The events of all tickets as if those answers and marks as answered had never been that were taken back, told in SQL as the beginning of a
 * query: `stood`. It shares nothing with the rule that the product has for it.
 */
export const stood = `
with mistake as (
  -- Each time that the ticket was marked as answered, and this was taken back: until then it stood as before.
  select mark.id, mark.ticket_id, mark.data #> '{status,from}' as stood, (
    select case next.name when 'ticket.reopened' then next.id end from event next
    where next.ticket_id = mark.ticket_id and next.id > mark.id
      and (next.name = 'ticket.marked-answered' or next.name = 'ticket.reopened' and next.data #>> '{status,from}' = 'answered')
    order by next.id limit 1
  ) as undone_by
  from event mark where mark.name = 'ticket.marked-answered'
),
happened as (
  select event.id, event.name, event.at, event.ticket_id, event.actor_kind, event.actor_id, event.root_id, case
    when stood is null or not data ? 'status' then data
    else data || jsonb_build_object('status', jsonb_build_object(
      'from', case data #>> '{status,from}' when 'answered' then stood else data #> '{status,from}' end,
      'to', case data #>> '{status,to}' when 'answered' then stood else data #> '{status,to}' end)) end as data
  from event left join mistake
    on mistake.ticket_id = event.ticket_id and event.id > mistake.id and event.id <= mistake.undone_by
  where not exists (select from mistake gone where gone.undone_by is not null
    and (gone.id = event.id or gone.undone_by = event.id and gone.stood = event.data #> '{status,to}'))
),
answer as (
  -- Each time that an answer was sent, and by which event it was taken back.
  select sent.id, sent.ticket_id, sent.data -> 'status' as status, (
    select case next.name when 'reply.returned' then next.id end from happened next
    where next.ticket_id = sent.ticket_id and next.id > sent.id and next.name in ('reply.sent', 'reply.returned')
      and next.data -> 'messageId' = sent.data -> 'messageId'
    order by next.id limit 1
  ) as returned_by
  from happened sent where sent.name = 'reply.sent'
),
left_over as (
  select kept.* from happened kept where not exists (
    select from answer left join happened returned on returned.id = answer.returned_by
    where answer.returned_by is not null
      and (kept.id = answer.id or kept.id = answer.returned_by and returned.data #> '{status,to}' = answer.status -> 'from'
        or kept.name = 'reply.left' and kept.id between answer.id and returned.id
          and kept.data -> 'messageId' = returned.data -> 'messageId')
  )
),
-- An answer did what an earlier one had seemed to do, where nothing else happened in between.
stood as (
  select id, name, at, ticket_id, actor_kind, actor_id, root_id,
    case when name = 'reply.sent' and data -> 'status' is null then data || coalesce((
      select jsonb_build_object('status', jsonb_build_object('from', answer.status -> 'from', 'to', 'answered'))
      from answer join happened returned on returned.id = answer.returned_by
      where answer.ticket_id = left_over.ticket_id and answer.id < left_over.id and answer.status is not null and not returned.data ? 'status'
        and not exists (
          select from left_over between_them where between_them.ticket_id = left_over.ticket_id
            and between_them.id > answer.id and between_them.id < left_over.id
            and (between_them.name = 'reply.sent' or between_them.data ? 'status'))
      order by answer.id limit 1
    ), '{}') else data end as data
  from left_over
),`
