import { businessHours } from '@stoa/contract/business-hours'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }]
const week = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
  saturday: [],
  sunday: [],
}

test('a ticket that comes on Friday at 16:00 with two business hours is due on Monday at 10:00, and one hour old on Monday at 9:00', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  const { clock } = platform
  clock.pass({ hours: 7 * 24 - 1, minutes: 10 })
  expect(clock.now().toString()).toBe('2026-11-27T16:00:00Z')
  const hours = await ada.calls(businessHours.create, {
    body: { name: 'Office', timeZone: 'UTC', week, exceptions: [] },
  })
  const level = await ada.calls(sla.createLevel, {
    body: {
      name: 'Gold',
      calendarId: hours.body.id,
      warnBefore: 1800,
      targets: [{ metric: 'first_answer', priority: null, seconds: 7200 }],
    },
  })
  const sales = await company.department('Sales', [company.ben.id])
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId: level.body.id } })

  const ticket = await company.opens('My card was declined', sales.id)
  await company.settle()

  const at = { params: { id: ticket.id } }
  const clocks = async () => (await ada.calls(sla.clocks, at)).body
  expect(await clocks()).toMatchObject({
    level: { name: 'Gold' },
    because: 'department',
    calendar: { name: 'Office' },
    timeZone: 'UTC',
    clocks: [{ metric: 'first_answer', state: 'running', dueAt: '2026-11-30T10:00:00Z', elapsed: 0 }],
  })
  expect((await ada.calls(tickets.get, at)).body).toMatchObject({
    dueAt: '2026-11-30T10:00:00Z',
    overdue: false,
  })

  clock.pass({ hours: 24 * 2 + 17 })
  expect(clock.now().toString()).toBe('2026-11-30T09:00:00Z')
  expect((await clocks()).clocks).toMatchObject([
    {
      state: 'running',
      elapsed: 3600,
      target: 7200,
      overdue: false,
      stretches: [
        { from: '2026-11-27T16:00:00Z', to: '2026-11-27T17:00:00Z', running: true, seconds: 3600 },
        {
          from: '2026-11-27T17:00:00Z',
          to: null,
          running: false,
          reason: 'outside-hours',
          seconds: 0,
        },
      ],
    },
  ])
})
