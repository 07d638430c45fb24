import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

test('what a rule did bears the name of the rule in the conversation, also after it was deleted', async () => {
  const company = await openCompany()
  const { ada } = company
  const rule = await company.rule({
    name: 'Welcome',
    groups: [],
    actions: [
      { kind: 'tag', tags: ['seen'] },
      { kind: 'note', html: '<p>Hello</p>' },
    ],
  })
  const { id } = await company.opens('My card', null)
  await company.settle()

  const read = async () => ({
    lines: (await ada.calls(tickets.timeline, { params: { id } })).body.items,
    messages: (await ada.calls(tickets.messages, { params: { id } })).body.items,
  })
  const { lines, messages } = await read()
  const actor = { kind: 'rule', id: rule.id, name: 'Welcome' }
  expect(lines.filter(line => line.actor.kind === 'rule').map(line => [line.name, line.actor])).toEqual([
    ['ticket.tagged', actor],
    ['note.added', actor],
    ['rule.fired', actor],
  ])
  expect(lines.findLast(line => line.name === 'rule.fired')?.data.runId).toBeTypeOf('number')
  expect(messages.at(-1)?.author).toEqual(actor)

  await ada.calls(rules.delete, { params: { id: rule.id } })
  expect((await read()).lines.findLast(line => line.name === 'rule.fired')).toMatchObject({
    actor: { name: 'Welcome' },
  })
})
