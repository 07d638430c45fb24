import type { ActionKind } from '@stoa/contract/actions'
import type { Condition } from '@stoa/contract/conditions'
import { departments } from '@stoa/contract/departments'
import { apiKeys } from '@stoa/contract/people'
import { rules, type Trigger } from '@stoa/contract/rules'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { tickets } from '@stoa/contract/tickets'
import { onTestFinished } from 'vitest'
import type { TokenProviders } from '../../apps/server/src/channels/email/oauth/providers.ts'
import { joins, signsIn } from '../../apps/server/src/core/people/testing.ts'
import {
  adasCompany,
  type Browser,
  browserAt,
  ownersPassword,
} from '../../apps/server/src/core/settings/testing.ts'
import { createModules } from '../../apps/server/src/modules.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'

/**
 * The whole server on a database of its own, with Ada's company: Ben in Sales, Dora in Support, Eve an administrator.
 * With `appFolder` it also serves the agents' app. Nothing runs by itself: `settle` lets followers, intake and delivery do all that waits.
 */
export const openCompany = async (appFolder = '', tokenProviders?: TokenProviders) => {
  const platform = await testPlatform()
  await adasCompany(platform)
  const modules = await createModules(platform, { appFolder, ...(tokenProviders && { tokenProviders }) })
  const server = modules.http
  onTestFinished(() => server.close())

  const ada = await signsIn(server, 'ada@example.com', ownersPassword)
  const eve = await joins(server, ada, 'Eve', 'administrator')
  const ben = await joins(server, ada, 'Ben')
  const dora = await joins(server, ada, 'Dora')

  const department = async (name: string, memberIds: number[], addresses: string[] = []) =>
    (await ada.calls(departments.create, { body: { name, memberIds, addresses } })).body

  return {
    platform,
    modules,
    server,
    ada,
    eve,
    ben,
    dora,
    department,
    /** A customer's message makes a ticket, by the API. */
    opens: async (
      subject: string,
      departmentId: number | null,
      email = 'nour@example.net',
      more: { channel?: Channel; text?: string; tags?: string[] } = {},
    ) => {
      const body = {
        subject,
        departmentId,
        text: `${subject}, please help.`,
        contact: { email, name: 'Nour' },
        ...more,
      }
      return (await ada.calls(tickets.open, { body })).body
    },
    /** A rule that is switched on, behind the others. */
    rule: async (rule: NewRule) => {
      const { when = ['ticket-created'], ...given } = rule
      const body = {
        name: 'A rule',
        groups: [],
        active: true,
        when: { kind: 'event', triggers: when },
        ...given,
      }
      const answer = await ada.calls(rules.create, { body })
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      return answer.body
    },
    key: async (role: 'owner' | 'administrator' | 'agent', departmentIds: number[] | null = null) => {
      const { body } = await ada.calls(apiKeys.create, { body: { name: `${role} key`, role, departmentIds } })
      return withKey(browserAt(server), body.secret)
    },
    async settle() {
      await modules.followers.settle()
      await modules.intake.drain()
      await modules.delivery.drain()
      await modules.requests.drain()
      await modules.followers.settle()
    },
  }
}

type NewRule = {
  name?: string
  when?: readonly Trigger[]
  groups?: Partial<Condition>[][]
  actions: ({ kind: ActionKind } & Record<string, unknown>)[]
  stopsOthers?: boolean
}

const withKey = (browser: Browser, secret: string): Browser => ({
  ...browser,
  calls: (route, given = {}) =>
    browser.calls(route, { ...given, headers: { authorization: `Bearer ${secret}` } }),
})

export type Company = Awaited<ReturnType<typeof openCompany>>
