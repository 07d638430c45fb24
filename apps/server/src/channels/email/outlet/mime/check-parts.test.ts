import { expect, test } from 'vitest'
import { buildMail } from './build-mail.ts'
import { checkParts } from './check-parts.ts'
import { sha256 } from './load-files.ts'

const file = (name: string, text: string) => {
  const bytes = Buffer.from(text)
  return { id: 1, hash: sha256(bytes), name, type: 'text/plain', inline: false, contentId: null, bytes }
}
const mail = {
  from: { name: 'Olive & Co', address: 'support@olive.example' },
  to: [{ name: 'Nour', address: 'nour@nour.example' }],
  cc: [],
  subject: 'Plan',
  messageId: '<1@olive.example>',
  at: Temporal.Instant.from('2026-11-20T16:50:00Z'),
  inReplyTo: null,
  references: [],
  headers: {},
  text: 'Here',
  html: null,
}

test('a mail with a file too few, too many or another one is noticed', async () => {
  const plan = file('plan.txt', 'plan')
  const raw = await buildMail({ ...mail, files: [plan] })
  await checkParts(raw, [plan])
  await expect(checkParts(raw, [])).rejects.toThrow('1 files where 0 should be')
  await expect(checkParts(raw, [plan, plan])).rejects.toThrow('1 files where 2 should be')
  await expect(checkParts(raw, [file('plan.txt', 'other')])).rejects.toThrow('one is damaged')
})

test('a mail whose file was damaged while it was built does not come to be', async () => {
  const plan = { ...file('plan.txt', 'plan'), bytes: Buffer.from('flan') }
  await expect(buildMail({ ...mail, files: [plan] })).rejects.toThrow('one is damaged')
})
