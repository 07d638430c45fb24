import { measures } from '@stoa/contract/metrics'
import type pg from 'pg'
import { stood } from './stood.ts'

/**
 * What reports should count, told again in SQL: each measure by its own query over the log, which looks back from an event at what was before it.
 * It shares nothing with the fold.
 */
const counted = `
${stood}
told as (
  -- An answer that leaves later is only written.
  select event.id, case when event.name = 'reply.sent' and event.data ? 'later' then 'reply.written' else event.name end as name,
    event.at, event.ticket_id, event.actor_kind, event.actor_id, event.root_id, event.data, opening.id as opening_id, opening.at as opened_at, opening.data ->> 'channel' as channel,
    case event.actor_kind when 'user' then event.actor_id
      when 'rule' then (select root.actor_id from event root where root.id = event.root_id and root.actor_kind = 'user') end as doer,
    event.data #>> '{status,from}' as "from", event.data #>> '{status,to}' as "to"
  from stood event join event opening on opening.ticket_id = event.ticket_id and opening.name = 'ticket.opened'
),
-- Each time that somebody waited and an answer was written, or said to have been given.
wait as (
  select id, ticket_id, name, "from", (
      select min(since.at) from told since
      where since.ticket_id = told.ticket_id and since.id < told.id
        and (since.name in ('ticket.opened', 'message.received') or since."to" in ('new', 'open'))
        and not exists (
          select from told over where over.ticket_id = told.ticket_id and over.id > since.id and over.id < told.id
            and over."to" in ('answered', 'postponed', 'resolved', 'closed'))
    ) as since
  from told
  where "from" in ('new', 'open') and ("to" = 'answered' or name in ('reply.sent', 'reply.written') and "to" = 'resolved')
),
-- By which event it ended; one that ends several counts for the first.
waited as (
  select distinct on (ended_by) * from (
    select wait.*, case when name <> 'reply.written' then id else (
      select ending.id from told ending where ending.ticket_id = wait.ticket_id and ending.id > wait.id
        and (ending.name = 'reply.left' and (ending.data ->> 'writtenAt')::timestamptz >= wait.since
          or ending.name = 'reply.sent' and (ending.data ? 'status' or not ending.data ? 'automatic'))
      order by ending.id limit 1
    ) end as ended_by from wait
  ) as ending where ended_by is not null order by ended_by, id
),
counts as (
  select id, 'answers' as measure, 1 as value, doer as agent from told
    where name in ('reply.sent', 'reply.left') and (actor_kind in ('user', 'key') or doer is not null)
  union all
  select told.id, waited."from" || unnest(array['-answers', '-answer-seconds']),
      unnest(array[1, round(extract(epoch from told.at - waited.since))]), doer
    from waited join told on told.id = waited.ended_by
  union all
  select id, 'notes', 1, doer from told
    where (name = 'note.added' or name = 'ticket.opened' and channel = 'internal') and actor_kind = 'user'
  union all
  select id, 'incoming-messages', 1, null from told
    where name = 'message.received' or name = 'ticket.opened' and actor_kind <> 'user' and channel not in ('chat', 'invitation', 'call', 'call-widget')
  union all
  select id, 'created-tickets', 1, doer from told where name = 'ticket.opened'
  union all
  select id, 'resolved-tickets', 1, doer from told where name = 'ticket.resolved' or name = 'reply.sent' and "to" = 'resolved' or data ? 'resolves'
  union all
  select id, unnest(array['first-resolves', 'first-resolve-seconds']), unnest(array[1, round(extract(epoch from at - opened_at))]), doer
    from (select distinct on (ticket_id) * from told
      where name = 'ticket.resolved' or name = 'reply.sent' and "to" = 'resolved' or data ? 'resolves' order by ticket_id, id) as first
  union all
  select id, unnest(array['first-assigns', 'first-assign-seconds']), unnest(array[1, round(extract(epoch from at - opened_at))]),
      (data #>> '{assigneeId,to}')::bigint
    from (select distinct on (ticket_id) * from told where data #>> '{assigneeId,to}' is not null order by ticket_id, id) as first
  union all
  select id, case data ->> 'rating' when 'good' then 'positive-ratings' when 'bad' then 'negative-ratings' else 'not-ranked' end,
      1, (data ->> 'agentId')::bigint
    from told where name = 'rating.given'
  union all
  select id, case name when 'chat.missed' then 'missed-chats' when 'chat.joined' then 'chats' when 'chat.message-sent' then 'chat-messages'
      else 'missed-calls' end, 1, (data ->> 'agentId')::bigint
    from told where name in ('chat.missed', 'chat.joined', 'chat.message-sent', 'call.missed')
  union all
  select started.id, unnest(array['chats', 'incoming-chats']), unnest(array[1, (started.data ->> 'by' = 'button')::int]),
      coalesce(case started.data ->> 'by' when 'agent' then started.actor_id end, (picked.data ->> 'agentId')::bigint)
    from told started left join told picked on picked.name = 'chat.picked-up' and picked.data -> 'chatId' = started.data -> 'chatId'
    where started.name = 'chat.started'
  union all
  select picked.id, unnest(array['chat-pickups', 'chat-pickup-seconds']), unnest(array[1, round(extract(epoch from picked.at - started.at))]),
      (picked.data ->> 'agentId')::bigint
    from told started join told picked on picked.name = 'chat.picked-up' and picked.data -> 'chatId' = started.data -> 'chatId'
    where started.name = 'chat.started' and started.data ->> 'by' = 'button'
  union all
  select ended.id, unnest(array['finished-chats', 'answered-chats', 'chat-seconds']),
      unnest(array[1, 1, round(extract(epoch from ended.at - answered.at))]),
      case answered.name when 'chat.started' then answered.actor_id else (answered.data ->> 'agentId')::bigint end
    from told ended join told answered on answered.data -> 'chatId' = ended.data -> 'chatId'
      and (answered.name = 'chat.picked-up' or answered.name = 'chat.started' and answered.data ->> 'by' = 'agent')
    where ended.name = 'chat.ended'
  union all
  select started.id, 'incoming-calls', 1, (answered.data ->> 'agentId')::bigint
    from told started left join told answered on answered.name = 'call.answered' and answered.data -> 'callId' = started.data -> 'callId'
    where started.name = 'call.started' and started.data ->> 'direction' = 'in'
  union all
  select answered.id, 'calls', 1, (answered.data ->> 'agentId')::bigint
    from told started join told answered on answered.name = 'call.answered' and answered.data -> 'callId' = started.data -> 'callId'
    where started.name = 'call.started' and started.data ->> 'direction' = 'in'
  union all
  select ended.id, unnest(array['finished-calls', 'call-seconds']), unnest(array[1, round(extract(epoch from ended.at - answered.at))]),
      case started.data ->> 'direction' when 'out' then started.actor_id else (answered.data ->> 'agentId')::bigint end
    from told ended join told answered on answered.name = 'call.answered' and answered.data -> 'callId' = ended.data -> 'callId'
      join told started on started.name = 'call.started' and started.data -> 'callId' = ended.data -> 'callId'
    where ended.name = 'call.ended'
),
-- What was last told of each wait that an event ended, and never more than it took.
closed as (
  select distinct on (event_id, wait) (data ->> 'eventId')::bigint as event_id, wait, seconds::bigint
  from event, jsonb_each_text(data -> 'closed') as told (wait, seconds) where name = 'sla.wait-measured' order by event_id, wait, id desc
),
all_counts as (
  select id, measure, value, agent from counts
  union all
  select id, wait || '-closed-seconds', least(value, seconds), agent
    from counts join closed on event_id = id and measure = wait || '-seconds'
),
-- What a tag event did to each tag.
tagging as (
  select ticket_id, id, actor_kind, root_id, lower(tag) as tag, true as adds
    from told, jsonb_array_elements_text(data -> 'tags') as tag where name in ('ticket.opened', 'ticket.merged')
  union all
  select ticket_id, id, actor_kind, root_id, lower(data ->> 'tag'), name = 'ticket.tagged' from told where name in ('ticket.tagged', 'ticket.untagged')
  union all
  select ticket_id, id, actor_kind, root_id, lower(tag), false from told undone, jsonb_array_elements_text((
      select merged.data -> 'tags' from told merged where merged.ticket_id = undone.ticket_id and merged.name = 'ticket.merged'
        and merged.data -> 'otherId' = undone.data -> 'otherId' and merged.id < undone.id order by merged.id desc limit 1
    )) as tag where name = 'ticket.unmerged'
),
placed as (
  select measure, value, told.at, told.channel, told.ticket_id,
    coalesce((
      select (move.data #>> '{departmentId,to}')::bigint from told move where move.ticket_id = told.ticket_id and move.name = 'ticket.transferred'
        and (told.name <> 'ticket.opened' and move.id <= told.id
          or told.name = 'ticket.opened' and move.actor_kind = 'rule' and move.root_id = told.id)
      order by move.id desc limit 1
    ), (select (opening.data ->> 'departmentId')::bigint from event opening where opening.id = told.opening_id)) as department,
    coalesce(case measure when 'incoming-messages' then (
      select (give.data #>> '{assigneeId,to}')::bigint from told give where give.ticket_id = told.ticket_id
        and give.name in ('ticket.transferred', 'ticket.assigned')
        and (told.name <> 'ticket.opened' and give.id <= told.id
          or told.name = 'ticket.opened' and give.actor_kind = 'rule' and give.root_id = told.id)
      order by give.id desc limit 1
    ) else agent end, 0) as agent,
    (
      select array_agg(distinct folded(last.tag)) from (
        select distinct on (tag) tag, adds from tagging where tagging.ticket_id = told.ticket_id
          and (told.name <> 'ticket.opened' and tagging.id <= told.id
            or told.name = 'ticket.opened' and (tagging.id = told.id or tagging.actor_kind = 'rule' and tagging.root_id = told.id))
        order by tag, tagging.id desc
      ) as last where adds
    ) || (select array_agg(' ' || (opening.data ->> 'companyId')) from event opening
      where opening.id = told.opening_id and opening.data ? 'companyId') as tags
  from all_counts join told using (id)
  where measure not in ('created-tickets', 'incoming-messages') or coalesce((
    select mark.name from told mark where mark.ticket_id = told.ticket_id and mark.name in ('ticket.marked-spam', 'ticket.unmarked-spam')
    order by mark.id desc limit 1), '') <> 'ticket.marked-spam'
)
select tag, date_bin('15 minutes', at, 'epoch') as quarter, department, agent, channel, measure, sum(value)::bigint as value
from placed, unnest(array[''] || coalesce(tags, '{}')) as tag
group by 1, 2, 3, 4, 5, 6 having sum(value) <> 0`

type Line = {
  tag: string
  quarter: Temporal.Instant
  department: number
  agent: number
  channel: string
  measure: string
  value: number
}

const told = ({ tag, quarter, department, agent, channel, measure, value }: Line) =>
  `${quarter} ${department}/${agent} ${channel} ${tag} ${measure} ${value}`

/** A line for each number. */
export const countAnew = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<Line>(counted)).rows.map(told).sort()

const columns = measures.map(measure => `('${measure}', ${measure.replaceAll('-', '_')})`).join(', ')

/** What is kept, with the words for which its numbers stand. */
const inWords = (table: 'report_quarter' | 'report_span') => `(
  select kept.*, zone, grain, detail, tag from ${table} as kept
  join report_series as series on series.id = series_id join report_tag as named on named.id = tag_id) as kept_in_words`

/** The same as it is kept. */
export const keptQuarters = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<Line>(`
    select tag, at as quarter, department_id as department, agent_id as agent, channel, measure, value
    from ${inWords('report_quarter')}, lateral (values ${columns}) as kept (measure, value) where detail = 'both' and value is not null`)
  return rows.map(told).sort()
}

/** What is kept by quarter-hour of departments alone, and what it should be: the sum of all that is told apart. */
export const departmentQuarters = async (pool: pg.Pool): Promise<{ kept: string[]; expected: string[] }> => {
  const lines = async (detail: 'department' | 'both') =>
    (
      await pool.query<Line>(
        `select tag, at as quarter, department_id as department, 0 as agent, '' as channel, measure, sum(value)::bigint as value
         from ${inWords('report_quarter')}, lateral (values ${columns}) as kept (measure, value)
         where detail = $1 and tag = '' and value is not null group by 1, 2, 3, 6 having sum(value) <> 0`,
        [detail],
      )
    ).rows
      .map(told)
      .sort()
  const { rows } = await pool.query(
    `select from ${inWords('report_quarter')} where detail = 'department' and (tag <> '' or agent_id <> 0 or channel <> '')`,
  )
  if (rows.length > 0) throw new Error('What is kept of departments alone should tell nothing else apart')
  return { kept: await lines('department'), expected: await lines('both') }
}

type Span = Omit<Line, 'quarter'> & {
  zone: string
  grain: string
  detail: string
  starts_on: Temporal.PlainDate
}

/** Days and months as they are kept. */
export const keptSpans = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<Span>(`
    select zone, grain, detail, starts_on, tag, department_id as department, agent_id as agent, channel, measure, value
    from ${inWords('report_span')}, lateral (values ${columns}) as kept (measure, value) where value is not null`)
  return rows
    .map(
      ({ zone, grain, detail, starts_on, ...line }) =>
        `${zone} ${grain} ${detail} ${spanned(String(starts_on), line)}`,
    )
    .sort()
}

const spanned = (day: string, { department, agent, channel, tag, measure, value }: Omit<Line, 'quarter'>) =>
  `${day} ${department}/${agent} ${channel} ${tag} ${measure} ${value}`

/** What each detail leaves out. */
const details = {
  department: { agent: 0, channel: '' },
  agent: { channel: '' },
  channel: { agent: 0 },
  both: {},
}

/** Days of tags are not kept of these: they are added up from those that tell all apart. */
const lessThanAll = { agent: true, channel: true }

/** The same from quarters, by calendars of JavaScript. */
export const spansOfQuarters = async (pool: pg.Pool, zones: readonly string[]): Promise<string[]> => {
  const { rows } = await pool.query<Line>(`
    select tag, at as quarter, department_id as department, agent_id as agent, channel, measure, value
    from ${inWords('report_quarter')}, lateral (values ${columns}) as kept (measure, value) where detail = 'both' and value is not null`)
  const sums = new Map<string, Line & { head: string }>()
  for (const row of rows)
    for (const zone of zones) {
      const day = row.quarter.toZonedDateTimeISO(zone).toPlainDate()
      for (const [grain, first] of [
        ['day', day],
        ['month', day.with({ day: 1 })],
      ] as const)
        for (const [detail, less] of Object.entries(details)) {
          if (grain === 'day' && row.tag !== '' && detail in lessThanAll) continue
          const head = `${zone} ${grain} ${detail} ${first}`
          const line = { ...row, ...less }
          const key = [head, line.department, line.agent, line.channel, row.tag, row.measure].join('|')
          const sum = sums.get(key)
          sums.set(key, { ...line, head, value: (sum?.value ?? 0) + row.value })
        }
    }
  return [...sums.values()]
    .map(({ head, ...line }) => spanned(head, line))
    .filter(line => !line.endsWith(' 0'))
    .sort()
}
