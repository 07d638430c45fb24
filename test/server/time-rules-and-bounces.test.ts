import type { Condition } from '@stoa/contract/conditions'
import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

/** A ticket that is an hour old and was answered; and a time rule that looks for mail that came back. */
const answered = async (field: Condition['field']) => {
  const company = await openMailedCompany()
  const { ada, receives, settle, platform, modules, mails } = company
  const later = async (duration: Temporal.DurationLike) => {
    platform.clock.pass(duration)
    await settle()
    await modules.clockwork.round()
    await settle()
  }
  const id = await receives({ id: '1@customer.example' })
  const { body: rule } = await ada.calls(rules.create, {
    body: {
      name: 'Ring them up',
      active: true,
      when: { kind: 'time', measure: 'older-than', seconds: 3_600 },
      groups: [[{ field, operator: 'yes', value: null }]],
      actions: [{ kind: 'note', html: '<p>Their mail comes back.</p>' }],
    },
  })
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'Hello' } })
  await later({ hours: 2 })
  const [reply] = await mails()
  return {
    later,
    comesBack: () =>
      receives({
        from: 'mailer-daemon@mx.customer.example',
        id: 'bounce@mx.customer.example',
        headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
        text: [
          ...['--x', 'Content-Type: message/delivery-status', ''],
          ...['Reporting-MTA: dns; mx.customer.example', ''],
          ...['Final-Recipient: rfc822; nour@customer.example', 'Action: failed', 'Status: 5.1.1'],
          ...['Diagnostic-Code: smtp; 550 5.1.1 No such user', '--x', 'Content-Type: message/rfc822', ''],
          ...[`Message-ID: ${reply?.messageId}`, 'Subject: Re: My card', '', 'Hello', '--x--', ''],
        ].join('\r\n'),
      }),
    acted: async () => (await ada.calls(rules.runs, { params: { id: rule.id } })).body.items.length,
  }
}

test('a time rule about mail that came back acts as soon as one comes back', async () => {
  const { acted, comesBack } = await answered('mail-bounced')
  expect(await acted()).toBe(0)
  await comesBack()
  expect(await acted()).toBe(1)
})

test('one about customers whose mail comes back acts within a minute', async () => {
  const { acted, comesBack, later } = await answered('requester-bounced')
  await comesBack()
  await later({ minutes: 1 })
  expect(await acted()).toBe(1)
})
