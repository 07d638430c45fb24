import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import { distribution, toSolve } from '@stoa/contract/distribution'
import { tickets } from '@stoa/contract/tickets'
import { distributeWaiting } from '../../apps/server/src/automation/distribution/distribute-waiting.ts'
import { expireOffers } from '../../apps/server/src/automation/distribution/expire-offers.ts'
import { joins } from '../../apps/server/src/core/people/testing.ts'
import { receiveMessage } from '../../apps/server/src/core/tickets/commands.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from './company.ts'

type Settings = Partial<{
  method: 'manual' | 'round_robin' | 'least_loaded' | 'by_skill' | 'priority_groups'
  beginWithin: number | null
  lastAgentFirst: boolean
  whenAway: 'keep' | 'return'
}>

export type Agent = Awaited<ReturnType<typeof joins>>

/** Ada's company with Sales, where Ben and Dora work; agents are there once they `arrive`. */
export const openDesk = async (settings: Settings = {}) => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const sales = await company.department('Sales', [ben.id, dora.id])
  const distributes = (departmentId: number, body: Settings) =>
    ada.calls(distribution.change, { params: { id: departmentId }, body })
  if (Object.keys(settings).length > 0) await distributes(sales.id, settings)

  const holderOf = async (ticketId: number) =>
    (await ada.calls(tickets.get, { params: { id: ticketId } })).body.assignee?.name ?? null
  return {
    ...company,
    sales,
    distributes,
    holderOf,
    hires: (name: string) => joins(company.server, ada, name),
    arrives: (agent: Agent, active = true) => agent.browser.calls(availabilities.beat, { body: { active } }),
    chooses: (agent: Agent, state: 'online' | 'away' | 'paused' | 'offline') =>
      agent.browser.calls(availabilities.choose, { body: { state } }),
    takesAtOnce: (agent: Agent, count: number | null) =>
      ada.calls(availabilities.changeWork, {
        params: { id: agent.id },
        body: { settings: { capacity: { tickets: count, chats: 3, calls: 1 } } },
      }),
    allocates: (agent: Agent, body: { skill?: number; priorityGroup?: number; tickets?: boolean }) => {
      const { tickets: takesTickets, ...rest } = body
      return ada.calls(departments.allocateMember, {
        params: { id: sales.id },
        body: {
          userId: agent.id,
          ...rest,
          ...(takesTickets !== undefined && {
            services: { tickets: takesTickets, chats: true, calls: true },
          }),
        },
      })
    },
    /** What is done each second. */
    ticks: async () => {
      await expireOffers(company.platform)
      await distributeWaiting(company.platform)
    },
    customerWrites: async (ticketId: number) => {
      const { contact } = (await ada.calls(tickets.get, { params: { id: ticketId } })).body
      const message = {
        subject: null,
        sender: contact.email,
        recipients: [],
        cc: [],
        text: 'One more question',
        html: null,
        files: [],
        intakeId: null,
        automatic: false,
      }
      await write(company.platform, { kind: 'contact', id: contact.id }, act =>
        receiveMessage(act, { ticketId, contactId: contact.id, message }),
      )
    },
    /** @returns the id of what the agent was given, null for nothing */
    presses: async (agent: Agent, exceptTicketId: number | null = null) =>
      (await agent.browser.calls(toSolve.take, { body: { exceptTicketId } })).body.ticketId,
    waitingFor: async (agent: Agent) => (await agent.browser.calls(toSolve.get)).body,
    replies: (agent: Agent, id: number) =>
      agent.browser.calls(tickets.reply, { params: { id }, body: { text: 'We are on it.' } }),
    resolves: (agent: Agent, id: number) => agent.browser.calls(tickets.resolve, { params: { id } }),
    history: async (id: number) =>
      (await ada.calls(tickets.timeline, { params: { id } })).body.items.map(
        ({ name, data }) => [name, data.assignee?.to?.name ?? null, data.reason ?? null] as const,
      ),
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
