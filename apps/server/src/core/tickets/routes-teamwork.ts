import type { Permission } from '@stoa/contract/permissions'
import { ticketTeamwork as contract, type Task } from '@stoa/contract/ticket-teamwork'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { type Caller, personNames } from '../people/queries.ts'
import { maySee } from './access.ts'
import { actsOn, type On } from './acts-on.ts'
import { openInternal } from './commands/open-internal.ts'
import { getTicket } from './reading/get-ticket.ts'
import { listRelated } from './reading/list-related.ts'
import * as checklist from './teamwork/change-checklist.ts'
import { followTicket, unfollowTicket } from './teamwork/follow-ticket.ts'
import { notePresence } from './teamwork/presence.ts'
import { listFollowerIds } from './teamwork/store-followers.ts'
import { listTaskRows } from './teamwork/store-tasks.ts'

const instant = (moment: string | null) => (moment === null ? null : Temporal.Instant.from(moment))

/** What colleagues do on a ticket together: its checklist, who follows it, who looks at it. */
export const teamworkRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, clock } = platform
  const { on } = actsOn(platform)

  const tasksOf = async (ticketId: number): Promise<{ items: Task[] }> => {
    const rows = await listTaskRows(db, ticketId)
    const names = await personNames(
      db,
      rows.flatMap(row => row.assigneeId ?? []),
    )
    const items = rows.map(({ id, text, assigneeId, dueAt, doneAt }) => ({
      id,
      text,
      assignee: assigneeId === null ? null : { id: assigneeId, name: names.get(assigneeId) ?? '' },
      dueAt: dueAt?.toString() ?? null,
      doneAt: doneAt?.toString() ?? null,
    }))
    return { items }
  }
  const followersOf = async (ticketId: number) => {
    const names = await personNames(db, await listFollowerIds(db, ticketId))
    const items = [...names].map(([id, name]) => ({ id, name }))
    return { items: items.sort((one, other) => one.name.localeCompare(other.name)) }
  }
  const tasks = async (
    route: { permission: Permission },
    asked: On,
    command: (act: Act) => Promise<unknown>,
  ) => {
    await on(route, asked, command)
    return tasksOf(asked.params.id)
  }
  const seen = async ({ caller, params }: On) => {
    if (!(await maySee(db, caller, params.id))) return refuse('not_found')
    return params.id
  }
  const whom = ({ caller, body }: { caller: Caller; body: { personId: number | null } }): number =>
    body.personId ?? (caller.kind === 'user' ? caller.id : refuse('person_cannot_see_ticket'))

  return [
    answer(contract.tasks).with<Caller>(async asked => tasksOf(await seen(asked))),
    answer(contract.addTask).with<Caller>(asked =>
      tasks(contract.addTask, asked, act => {
        const { dueAt, ...task } = asked.body
        return checklist.addTask(act, { ticketId: asked.params.id, ...task, dueAt: instant(dueAt) })
      }),
    ),
    answer(contract.changeTask).with<Caller>(asked =>
      tasks(contract.changeTask, asked, act => {
        const { dueAt, ...task } = asked.body
        const due = dueAt === undefined ? undefined : instant(dueAt)
        return checklist.changeTask(act, { ticketId: asked.params.id, ...task, dueAt: due })
      }),
    ),
    answer(contract.completeTask).with<Caller>(asked =>
      tasks(contract.completeTask, asked, act =>
        checklist.completeTask(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.moveTask).with<Caller>(asked =>
      tasks(contract.moveTask, asked, act =>
        checklist.moveTask(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.removeTask).with<Caller>(asked =>
      tasks(contract.removeTask, asked, act =>
        checklist.removeTask(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.restoreTask).with<Caller>(asked =>
      tasks(contract.restoreTask, asked, act =>
        checklist.restoreTask(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.followers).with<Caller>(async asked => followersOf(await seen(asked))),
    answer(contract.follow).with<Caller>(async asked => {
      const ticketId = asked.params.id
      await on(contract.follow, asked, act => followTicket(act, { ticketId, personId: whom(asked) }))
      return followersOf(ticketId)
    }),
    answer(contract.unfollow).with<Caller>(async asked => {
      const ticketId = asked.params.id
      await on(contract.unfollow, asked, act => unfollowTicket(act, { ticketId, personId: whom(asked) }))
      return followersOf(ticketId)
    }),
    answer(contract.related).with<Caller>(async ({ params, caller }) => ({
      items: await listRelated(db, caller, params.id),
    })),
    answer(contract.presence).with<Caller>(async asked => {
      const { caller, body } = asked
      const ticketId = await seen(asked)
      if (caller.kind !== 'user') return { items: [] }
      const now = clock.now()
      return { items: await notePresence(db, { ticketId, personId: caller.id, writes: body.writes, now }) }
    }),
    answer(contract.openInternal).with<Caller>(async ({ body, caller }) => {
      const { ticketId } = await write(platform, caller, act => openInternal(act, caller, body))
      return getTicket(db, caller, ticketId)
    }),
  ]
}
