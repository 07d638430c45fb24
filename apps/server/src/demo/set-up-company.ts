import { agents, castPassword, company, departments } from '@stoa/cast/company'
import type { AgentKey, DepartmentKey } from '@stoa/cast/shapes'
import { departments as departmentRoutes } from '@stoa/contract/departments'
import { smtpAccounts } from '@stoa/contract/mail'
import { invitations, sessions } from '@stoa/contract/people'
import { setup } from '@stoa/contract/settings'
import type { FastifyInstance } from 'fastify'
import { type AgentSession, createAgentSession } from './agent-session.ts'

export type Office = Readonly<Record<AgentKey, AgentSession>>

const keys = Object.keys(agents) as AgentKey[]

/** Everybody of the cast who works there, signed in; where there is no company yet, it is set up first. */
export const openOffice = async (http: FastifyInstance): Promise<{ office: Office; isNew: boolean }> => {
  const each = keys.map(key => [key, createAgentSession(http)] as const)
  const office = Object.fromEntries(each) as Record<AgentKey, AgentSession>
  const { needed } = await office.ada.call(setup.get, {})
  if (needed) await setUpCompany(office)
  else await signIn(office.ada, 'ada')
  return { office, isNew: needed }
}

const signIn = (session: AgentSession, key: AgentKey) =>
  session.call(sessions.signIn, { body: { email: agents[key].email, password: castPassword } })

const setUpCompany = async (office: Office): Promise<void> => {
  const { ada } = office
  const { name, email } = agents.ada
  await ada.call(setup.run, {
    body: { owner: { name, email, password: castPassword }, company, departments: [] },
  })
  const departmentIds = new Map<DepartmentKey, number>()
  for (const [key, { name, addresses }] of Object.entries(departments)) {
    const { id } = await ada.call(departmentRoutes.create, { body: { name, addresses: [...addresses] } })
    departmentIds.set(key as DepartmentKey, id)
  }
  for (const key of keys) {
    if (key === 'ada') continue
    const { name, email, role, language, departments } = agents[key]
    const ids = departments.flatMap(department => departmentIds.get(department) ?? [])
    const { link } = await ada.call(invitations.create, { body: { name, email, role, departmentIds: ids } })
    const token = link.slice(link.lastIndexOf('/') + 1)
    const body = { name, password: castPassword, language }
    await office[key].call(invitations.accept, { params: { token }, body })
  }
}

/** Answers go to the mail host of the demo, wherever it listens this time. */
export const connectMailHost = async (ada: AgentSession, port: number): Promise<void> => {
  const { items } = await ada.call(smtpAccounts.list, {})
  const [account] = items
  if (account) {
    await ada.call(smtpAccounts.change, { params: { id: account.id }, body: { port } })
    return
  }
  await ada.call(smtpAccounts.create, {
    body: {
      name: 'Mail host of the demo',
      host: '127.0.0.1',
      port,
      security: 'none',
      username: '',
      password: '',
      fromName: company.name,
      fromAddress: 'support@olive.example',
    },
  })
}
