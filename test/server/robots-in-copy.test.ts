import { templates } from '@stoa/contract/templates'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

test('a robot in copy is known by its flood when it opens a ticket of its own; a person in copy is not', async () => {
  const { ada, receives, mails, platform } = await openMailedCompany()
  const words = {
    departmentId: null,
    kind: 'ticket_received',
    active: true,
    subject: '',
    html: '<p>Hello.</p>',
  }
  const copied = ['Cc: robot@machine.example, omar@customer.example']
  await receives({ id: '1@customer.example', headers: copied })
  const answers = (from: string, number: number) =>
    receives({
      from,
      id: `${from}-${number}`,
      text: `Ticket ${number} was updated`,
      headers: ['In-Reply-To: <1@customer.example>'],
    })
  for (let number = 0; number < 15; number += 1) await answers('robot@machine.example', number)
  await answers('omar@customer.example', 1)

  await ada.calls(templates.change, { body: words })
  await receives({ from: 'robot@machine.example', id: 'own@machine.example', subject: 'Digest' })
  await receives({ from: 'omar@customer.example', id: 'own@customer.example', subject: 'A question' })
  expect((await mails()).map(({ to }) => to)).toMatchObject([[{ address: 'omar@customer.example' }]])
  const muted = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'automatic-answer.muted')
    .execute()
  expect(muted.map(({ data }) => data)).toMatchObject([{ address: 'robot@machine.example', why: 'too-many' }])
})
