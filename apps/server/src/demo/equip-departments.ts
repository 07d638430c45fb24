import { departments as cast } from '@stoa/cast/company'
import {
  departmentDetails,
  goldLevel,
  goldRequesters,
  shopHours,
  standardLevel,
} from '@stoa/cast/working-week'
import { businessHours } from '@stoa/contract/business-hours'
import { type Department, departments } from '@stoa/contract/departments'
import { distribution } from '@stoa/contract/distribution'
import { users } from '@stoa/contract/people'
import { sla } from '@stoa/contract/sla'
import type { AgentSession } from './agent-session.ts'

/** What is promised to customers: levels, the rule for the better ones, the level of each department. */
export const promiseAnswers = async (ada: AgentSession): Promise<void> => {
  const { id: calendarId } = await ada.call(businessHours.create, { body: shopHours })
  const { id: standard } = await ada.call(sla.createLevel, {
    body: { ...standardLevel, targets: [...standardLevel.targets], calendarId },
  })
  const { id: gold } = await ada.call(sla.createLevel, {
    body: { ...goldLevel, targets: [...goldLevel.targets], calendarId },
  })
  await ada.call(sla.createRule, {
    body: {
      name: 'Restaurants are promised more',
      groups: [
        [
          {
            field: 'requester-email',
            operator: 'ends-with',
            value: goldRequesters.map(domain => `@${domain}`),
          },
        ],
      ],
      levelId: gold,
    },
  })
  for (const { id } of await listed(ada))
    await ada.call(sla.setDepartmentLevel, { params: { id }, body: { levelId: standard } })
}

/** Hours, leads, roles and distribution. After the week was played, so that no automatic answer gets into it. */
export const equipDepartments = async (ada: AgentSession): Promise<void> => {
  const [hours] = (await ada.call(businessHours.list, {})).items
  const people = (await ada.call(users.list, {})).items
  const idOf = (name: string) => people.find(person => person.name.startsWith(name))?.id ?? null
  for (const [key, { name }] of Object.entries(cast)) {
    const department = (await listed(ada)).find(each => each.name === name)
    if (!department) continue
    const leadId = idOf(key === 'sales' || key === 'billing' ? 'Rasa' : 'Ben')
    await ada.call(departments.configure, {
      params: { id: department.id },
      body: { ...departmentDetails[key as keyof typeof cast], leadId, calendarId: hours?.id ?? null },
    })
    if (leadId)
      await ada.call(departments.changeMemberRole, {
        params: { id: department.id },
        body: { userId: leadId, role: key === 'support' || key === 'sales' ? 'manager' : 'supervisor' },
      })
  }
  const support = (await listed(ada)).find(each => each.name === cast.support.name)
  if (support)
    await ada.call(distribution.change, {
      params: { id: support.id },
      body: { method: 'least_loaded', beginWithin: 30, lastAgentFirst: true },
    })
}

const listed = async (ada: AgentSession): Promise<Department[]> =>
  (await ada.call(departments.list, {})).items
