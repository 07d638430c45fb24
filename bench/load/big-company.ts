import { company } from '@stoa/cast/company'
import type { StoaInProcess } from './stoa-in-process.ts'
import { owner } from './stoa-process.ts'

export type Person = { id: number; cookie: string; departmentIds: readonly number[] }
export type BigCompany = {
  owner: Person
  agents: readonly [Person, ...Person[]]
  departmentIds: readonly number[]
}

const departmentsOfAgent = 3

/** Departments, and agents who are in three of them each, twelve of both where nothing else is said; made through the routes that people use. */
export const setUpBigCompany = async (
  { http }: Pick<StoaInProcess, 'http'>,
  { agentCount = 12, departmentCount = 12 }: { agentCount?: number; departmentCount?: number } = {},
): Promise<BigCompany> => {
  const post = async (url: string, payload: object, cookie?: string) => {
    const response = await http.inject({ method: 'POST', url, payload, headers: cookie ? { cookie } : {} })
    if (response.statusCode !== 200)
      throw new Error(`${url} answered ${response.statusCode}: ${response.body}`)
    const [given] = response.cookies
    return { body: response.json(), cookie: given ? `${given.name}=${given.value}` : '' }
  }

  const { body: ada, cookie } = await post('/api/setup', {
    owner: { name: 'Ada', ...owner },
    company,
    departments: [],
  })
  const departmentIds: number[] = []
  for (let number = 1; number <= departmentCount; number++) {
    const { body } = await post('/api/departments', { name: `Department ${number}` }, cookie)
    departmentIds.push(body.id)
  }
  const invite = async (index: number): Promise<Person> => {
    const own = Array.from(
      { length: departmentsOfAgent },
      (_, step) => departmentIds[(index + step * 4) % departmentIds.length] ?? 0,
    )
    const name = `Agent ${index + 1}`
    const email = `agent-${index + 1}@olive.example`
    const invited = await post('/api/invitations', { email, name, role: 'agent', departmentIds: own }, cookie)
    const token = invited.body.link.split('/').at(-1)
    const { body, cookie: session } = await post(`/api/invitations/${token}/accept`, {
      name,
      password: owner.password,
      language: 'en',
    })
    return { id: body.id, cookie: session, departmentIds: own }
  }
  const first = await invite(0)
  const others = []
  for (let index = 1; index < agentCount; index++) others.push(await invite(index))
  return { owner: { id: ada.id, cookie, departmentIds }, agents: [first, ...others], departmentIds }
}
