/** A number from 0 up to 1 that is the same each time for a ticket and a question. */
export const chance = `
  create or replace function pg_temp.chance(n bigint, question int) returns float8 language sql immutable
  return (hashint8extended(n, question) & 2147483647) / 2147483648.0`

/** Any number makes another code: multiplying by what has no factor in common with 29^9 shuffles them. */
const codeOf = (n: string) => {
  const letter = (place: number) =>
    `substr('ABCDEFGHJKMNPQRSTVWXYZ23456789', ((shuffled / ${29 ** place}) % 29 + 1)::int, 1)`
  const group = (first: number) => [0, 1, 2].map(step => letter(first + step)).join(' || ')
  return `(select ${group(0)} || '-' || ${group(3)} || '-' || ${group(6)}
           from (select (${n} * 7919717 + 1234567890123) % ${29 ** 9} as shuffled) as code)`
}

/**
 * What the tickets of one batch are, as `filled`: $1 the first and $2 the last of them, $3 of how many in all, $4 how many days before
 * $5 the first one came, $6 how many contacts there are.
 */
export const chooseLives = `
  create temp table filled on commit drop as
  with one as (
    select n, pg_temp.chance(n, 1) as fate, $5::timestamptz - make_interval(secs => ($4::float8 * 86400) * (1 - n::float8 / $3)) as created_at,
           talk.k as talk, talk.subject, talk.language, desk.department_id, desk.members,
           1 + floor($6 * pg_temp.chance(n, 2) ^ 2)::int as writer
    from generate_series($1::bigint, $2::bigint) as n
    join talk on talk.k = n % (select count(*) from talk)
    join desk on desk.k = floor((select count(*) from desk) * pg_temp.chance(n, 3) ^ 1.3)::int
  ),
  two as (
    select one.*, $5::timestamptz - created_at as age,
           case when fate < 0.20 then 'new' when fate < 0.27 then 'open' when fate < 0.35 then 'answered' when fate < 0.37 then 'postponed'
                when fate < 0.385 then 'spam' when fate < 0.39 then 'deleted' when fate < 0.80 then 'resolved' else 'closed' end as status,
           case when pg_temp.chance(n, 4) < 0.33 then members[1 + floor(cardinality(members) * pg_temp.chance(n, 5))::int] end as assignee_id,
           members[1 + floor(cardinality(members) * pg_temp.chance(n, 6))::int] as answered_by,
           case when pg_temp.chance(n, 7) < 0.70 then 'normal' when pg_temp.chance(n, 7) < 0.85 then 'high'
                when pg_temp.chance(n, 7) < 0.95 then 'low' else 'urgent' end as priority,
           case when pg_temp.chance(n, 8) < 0.72 then 'email'
                else (array['form','api','chat','facebook','instagram','whatsapp','viber','x','telegram','portal'])[1 + floor(10 * pg_temp.chance(n, 9))::int] end as channel
    from one
  ),
  three as (
    select two.*,
           created_at + least(make_interval(secs => 600 + 80000 * pg_temp.chance(n, 10)), age * 0.3) as replied_at,
           created_at + least(make_interval(secs => 90000 + 90000 * pg_temp.chance(n, 11)), age * 0.5) as again_at,
           created_at + least(make_interval(secs => 200000 + 300000 * pg_temp.chance(n, 12)), age * 0.7) as ended_at,
           created_at + least(make_interval(secs => 1200000), age * 0.9) as shut_at
    from two
  )
  select three.*, ${codeOf('n')} as code,
         subject || ' #' || n || case when n % 10000 = 7 then ' zeppelin' when n % 1000 = 7 then ' kaleidoscope' when n % 100 = 7 then ' refund' else '' end as title,
         case status when 'new' then created_at when 'open' then again_at when 'answered' then replied_at when 'postponed' then replied_at
              when 'spam' then replied_at when 'deleted' then replied_at when 'resolved' then ended_at else shut_at end as status_changed_at,
         case status when 'new' then created_at when 'open' then again_at end as waiting_since,
         case when status in ('new', 'open') and pg_temp.chance(n, 13) < 0.6
              then (case status when 'new' then created_at else again_at end) + make_interval(secs => 3600 + 7 * 86400 * pg_temp.chance(n, 14)) end as due_at,
         -- Transferred once, from another department.
         case when pg_temp.chance(n, 15) < 0.05 then (select other.department_id from desk as other where other.department_id <> three.department_id order by hashint8extended(other.department_id, n) limit 1) end as came_from
  from three`

const weight = `case priority when 'low' then 2 when 'normal' then 1 when 'high' then 0.5 else 0.25 end`
const replied = `status in ('open', 'answered', 'resolved', 'closed')`

/** $1: the moment that is now. The rows stand as the product's own commands leave them. */
export const insertTickets = `
  insert into ticket (id, code, subject, status, channel, department_id, assignee_id, contact_id, preview, created_at, changed_at, status_changed_at,
                      resolved_at, closed_at, priority, postponed_until, returns_to, waiting_since, due_at, overdue, urgent_at, answered_by_id, status_before, language)
  overriding system value
  select n, code, title, status, channel, department_id, assignee_id, writer.contact_id, talk.preview, created_at,
         case status when 'closed' then ended_at else status_changed_at end, status_changed_at,
         case when status in ('resolved', 'closed') then ended_at end, case status when 'closed' then shut_at end, priority,
         case status when 'postponed' then $1::timestamptz + make_interval(secs => 86400 * (1 + 9 * pg_temp.chance(n, 16))) end,
         case status when 'postponed' then 'open' end, waiting_since, due_at, coalesce(due_at <= $1::timestamptz, false),
         waiting_since + (coalesce(due_at, waiting_since + interval '7 days') - waiting_since) * (${weight}),
         case when ${replied} then answered_by end, case when status in ('spam', 'deleted') then 'new' end, filled.language
  from filled join writer on writer.k = filled.writer join talk on talk.k = filled.talk
  order by n`

export const countTickets = `
  insert into ticket_tally (department_id, status, assignee_id, overdue, delta)
  select department_id, status, assignee_id, overdue, count(*) from ticket
  where id between $1 and $2 group by department_id, status, assignee_id, overdue`

/** Two tickets of five have up to three tags; a few tags are everywhere, most are rare. */
export const insertTags = `
  insert into ticket_tag (ticket_id, tag_id)
  select distinct n, label.id from filled, generate_series(1, 3) as which
  join label on true
  where pg_temp.chance(n, 20) < 0.4 and pg_temp.chance(n, 20 + which) < 0.6
    and label.k = floor((select count(*) from label) * pg_temp.chance(n, 30 + which) ^ 2.5)::int`

/** $1: the id before the first message; three are set aside for each ticket. */
export const insertMessages = `
  insert into message (id, ticket_id, kind, author_kind, author_id, at, subject, sender, recipients, body_text)
  overriding system value
  select $1::bigint + 3 * (n - (select min(n) from filled)) + place, n, kind, author_kind, author_id, at, subject, sender, recipients, body
  from (
    select n, 1 as place, 'incoming' as kind, 'contact' as author_kind, writer.contact_id as author_id, created_at as at, title as subject,
           writer.email as sender, array['support@olive.example'] as recipients, left(talk.text, 400) as body
    from filled join writer on writer.k = filled.writer join talk on talk.k = filled.talk
    union all
    select n, 2, case when ${replied} then 'reply' else 'note' end, 'user', answered_by, replied_at, null, null,
           case when ${replied} then array[writer.email] else '{}' end, 'Thank you, we are looking into it.'
    from filled join writer on writer.k = filled.writer where status <> 'new'
    union all
    select n, 3, 'incoming', 'contact', writer.contact_id, again_at, null, writer.email, array['support@olive.example'], 'Is there any news about ' || left(subject, 60) || '?'
    from filled join writer on writer.k = filled.writer where status in ('open', 'resolved', 'closed') and (status = 'open' or pg_temp.chance(n, 17) < 0.6)
  ) as said
  order by n, place`

/** Tags, a note, and three times that the customer wrote again and was answered. */
const further = `
    union all
    select n, 'ticket.tagged', created_at + (replied_at - created_at) * 0.1, 'user', answered_by, jsonb_build_object('tag', tag.name)
    from filled join ticket_tag on ticket_id = n join tag on tag.id = tag_id
    union all
    select n, 'note.added', created_at + (replied_at - created_at) * 0.8, 'user', answered_by, jsonb_build_object('messageId', $1::bigint)
    from filled where status <> 'new' and pg_temp.chance(n, 40) < 0.6
    union all
    select n, 'message.received', replied_at + (again_at - replied_at) * (0.2 * round - 0.1), 'contact', writer.contact_id,
           jsonb_build_object('messageId', $1::bigint, 'contactId', writer.contact_id, 'status', '{"from":"answered","to":"open"}'::jsonb)
    from filled join writer on writer.k = filled.writer, generate_series(1, 3) as round where ${replied}
    union all
    select n, 'reply.sent', replied_at + (again_at - replied_at) * (0.2 * round), 'user', coalesce(assignee_id, answered_by),
           jsonb_build_object('messageId', $1::bigint, 'status', '{"from":"open","to":"answered"}'::jsonb)
    from filled, generate_series(1, 3) as round where ${replied}`

/** What happened, as read long ago: no follower hears of it. $1: the id before the first message. */
const eventsWith = (more: string) => `
  insert into event (xid, name, at, ticket_id, actor_kind, actor_id, data)
  select '1'::xid8, name, at, n, actor_kind, actor_id, data
  from (
    select n, 'ticket.opened' as name, created_at as at, 'contact' as actor_kind, writer.contact_id as actor_id,
           jsonb_build_object('channel', channel, 'departmentId', coalesce(came_from, department_id), 'contactId', writer.contact_id,
                              'messageId', $1::bigint + 3 * (n - (select min(n) from filled)) + 1) as data
    from filled join writer on writer.k = filled.writer
    union all
    select n, 'ticket.transferred', created_at + (replied_at - created_at) * 0.2, 'user', answered_by,
           jsonb_build_object('departmentId', jsonb_build_object('from', came_from, 'to', department_id), 'assigneeId', '{"from":null,"to":null}'::jsonb)
    from filled where came_from is not null
    union all
    select n, 'ticket.assigned', created_at + (replied_at - created_at) * 0.5, 'user', assignee_id,
           jsonb_build_object('assigneeId', jsonb_build_object('from', null, 'to', assignee_id))
    from filled where assignee_id is not null
    union all
    select n, 'reply.sent', replied_at, 'user', answered_by,
           jsonb_build_object('messageId', $1::bigint + 3 * (n - (select min(n) from filled)) + 2, 'status', '{"from":"new","to":"answered"}'::jsonb)
    from filled where ${replied}
    union all
    select ticket_id, 'message.received', at, 'contact', author_id,
           jsonb_build_object('messageId', message.id, 'contactId', author_id, 'status', '{"from":"answered","to":"open"}'::jsonb)
    from message join filled on ticket_id = n where kind = 'incoming' and message.id = $1::bigint + 3 * (n - (select min(n) from filled)) + 3
    union all
    select n, 'ticket.prioritised', created_at + (replied_at - created_at) * 0.7, 'user', answered_by,
           jsonb_build_object('priority', jsonb_build_object('from', 'normal', 'to', priority))
    from filled where priority <> 'normal'
    union all
    select n, 'ticket.postponed', replied_at, 'user', answered_by,
           jsonb_build_object('until', $2::timestamptz, 'status', '{"from":"new","to":"postponed"}'::jsonb)
    from filled where status = 'postponed'
    union all
    select n, 'ticket.resolved', ended_at, 'user', answered_by,
           jsonb_build_object('status', jsonb_build_object('from', case when exists (select from message where message.id = $1::bigint + 3 * (n - (select min(n) from filled)) + 3) then 'open' else 'answered' end, 'to', 'resolved'))
    from filled where status in ('resolved', 'closed')
    union all
    select n, 'ticket.closed', shut_at, 'system', null, '{"status":{"from":"resolved","to":"closed"}}'::jsonb
    from filled where status = 'closed'
    ${more}
  ) as happened
  order by at, n`

export const insertEvents = eventsWith('')

/** Eight for each ticket, more or less. */
export const insertManyEvents = eventsWith(further)
