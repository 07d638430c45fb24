import { departments } from '@stoa/contract/departments'
import { type Report, reports } from '@stoa/contract/reports'
import type { BigCompany, Person } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'
import type { AskedList } from './time-views.ts'

/** Makes an agent the supervisor of their departments. */
const promote = async (
  { http }: StoaInProcess,
  { owner }: BigCompany,
  { id: userId, departmentIds }: Person,
) => {
  for (const id of departmentIds) {
    const { method, path } = departments.changeMemberRole
    const url = path.replace(':id', String(id))
    const payload = { userId, role: 'supervisor' }
    const { statusCode, body } = await http.inject({
      method,
      url,
      payload,
      headers: { cookie: owner.cookie },
    })
    if (statusCode !== 200) throw new Error(`${url}: ${body}`)
  }
}

const queriesOf = (company: BigCompany, { departmentIds }: Person): Record<string, string> => ({
  'by department': 'by=department',
  'by agent': 'by=agent',
  'by channel': 'by=channel',
  'by tag': 'by=tag',
  'by day': 'by=day',
  'by week': 'by=week',
  'by month': 'by=month',
  'by year': 'by=year',
  'departments over months': 'by=department&every=month',
  'departments over weeks': 'by=department&every=week',
  'departments over days': 'by=department&every=day',
  'agents over weeks': 'by=agent&every=week',
  'tags over months': 'by=tag&every=month',
  compared: 'by=department&compare=true',
  'one department by agent': `by=agent&departments=${departmentIds[0] ?? 0}`,
  'one agent by day': `by=day&agents=${company.agents[0].id}`,
  'one channel by department': 'by=department&channels=form',
  'one tag by department': 'by=department&tag=topic-3',
  'one tag by day': 'by=day&tag=topic-3',
})

/** Every kind of report of the year that ends today, as the owner and as a supervisor of three departments. */
export const yearOfReports = async (stoa: StoaInProcess, company: BigCompany): Promise<AskedList[]> => {
  const [supervisor] = company.agents
  await promote(stoa, company, supervisor)
  const today = stoa.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const year = `from=${today.subtract({ years: 1 }).add({ days: 1 })}&to=${today}`
  const month = `from=${today.subtract({ days: 30 })}&to=${today}`
  return Object.entries({ owner: company.owner, supervisor }).flatMap(([who, person]) =>
    [
      ...Object.entries(queriesOf(company, person)).map(([name, query]) => [name, `${year}&${query}`]),
      ['by hour of a month', `${month}&by=hour`],
      ['departments over hours of a month', `${month}&by=department&every=hour`],
    ].map(([name, query]) => ({
      view: `${who}, ${name}`,
      request: {
        method: 'GET' as const,
        url: `${reports.get.path}?${query}`,
        headers: { cookie: person.cookie },
      },
      mayBeEmpty: true,
    })),
  )
}

/** A report with nothing in it would be quick for no good reason. @throws Error naming it */
export const requireRows = async ({ http }: StoaInProcess, asked: readonly AskedList[]): Promise<void> => {
  for (const { view, request } of asked) {
    const response = await http.inject(request)
    const { rows } = response.json<Partial<Report>>()
    if (!rows || rows.length === 0) throw new Error(`${view}: ${response.body.slice(0, 200)}`)
  }
}
