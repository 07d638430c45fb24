import { expect, test } from 'vitest'
import { changeSignature, changeTemplate } from '../../../core/templates/commands.ts'
import { write } from '../../../platform/platform.ts'
import { mailingCompany } from './testing.ts'

const mailing = async () => {
  const company = await mailingCompany()
  const { platform, ada, departmentId, nourWrites, adaReplies, sender, host } = company
  await company.addsAccount()
  return {
    ...company,
    signs: (html: string, department: number | null = null, language: 'lt' | null = null) =>
      write(platform, ada, act =>
        changeSignature(act, { personId: ada.id, departmentId: department, language, html }),
      ),
    words: (html: string, subject = '') =>
      write(platform, ada, act =>
        changeTemplate(act, { departmentId, kind: 'reply', active: true, subject, html }),
      ),
    /** @returns Ada's answer as Nour gets it */
    answer: async (reply: Parameters<typeof adaReplies>[1]) => {
      const ticket = await nourWrites('My card', { text: 'Declined.', html: '<p>Declined.</p>' })
      await adaReplies(ticket, reply)
      await sender.drain()
      const read = await host.received.at(-1)?.read()
      return { subject: read?.subject, text: read?.text, html: read?.html ?? null, from: read?.from }
    },
  }
}

test('an answer is signed with the signature for the department, else with the general one', async () => {
  const { signs, answer, departmentId } = await mailing()
  await signs('<p>Ada <b>Lovelace</b></p>')
  const general = await answer({ html: '<p>Try again.</p>' })
  expect(general.html).toContain(
    '<div dir="auto"><p>Try again.</p><br />\n<p>Ada <b>Lovelace</b></p></div><br><div class="gmail_quote">',
  )
  expect(general.text).toMatch(/^Try again\.\n\nAda Lovelace\n\nOn November/)
  await signs('<p>Ada of support</p><script>x()</script>', departmentId)
  const own = await answer({ text: 'In plain text.' })
  expect(own.html).toContain('In plain text.</div><br />\n<p>Ada of support</p></div>')
  expect(own.text).toMatch(/^In plain text\.\n\nAda of support\n\nOn November/)
  expect(own.html).not.toContain('script')
})

test('an answer is worded by the template of its department; the quoted history stays below', async () => {
  const { words, signs, answer } = await mailing()
  await signs('<p>Ada</p>')
  await words(
    '<p onclick="x()">Dear {{ customer.name }},</p>{{ message }}<p>{{ agent.name }}, {{ company.name }}</p><script>x()</script>',
    '[{{ ticket.code }}] {{ ticket.subject }}',
  )
  const mail = await answer({ html: '<p>Try <b>again</b>.</p>' })
  expect(mail.subject).toMatch(/^\[[A-Z0-9-]+\] My card$/)
  expect(mail.html).toContain(
    '<div dir="auto"><p>Dear Nour Haddad,</p><p>Try <b>again</b>.</p><p>Ada, Olive &amp; Co</p></div><br><div class="gmail_quote">',
  )
  expect(mail.text).toMatch(
    /^Dear Nour Haddad,\n\nTry again\.\n\nAda, Olive & Co\n\nOn November .*\n> Declined\.\n+\[ref:t1\.[0-9a-f]{20}\]\n+$/s,
  )
})

test('pictures of the answer are shown inside the template', async () => {
  const { platform, ada, words, answer } = await mailing()
  await words('<table><tr><td>{{ message }}</td></tr></table>')
  const file = {
    uploader_kind: ada.kind,
    uploader_id: ada.id,
    file_hash: await platform.files.put(Buffer.from('picture')),
    name: 'plan.png',
    type: 'image/png',
    size: 7,
    created_at: platform.clock.now(),
  }
  const { id } = await platform.db
    .insertInto('attachment')
    .values(file)
    .returning('id')
    .executeTakeFirstOrThrow()
  const mail = await answer({
    html: `<img src="/api/attachments/${id}" alt="plan">`,
    attachmentIds: [id],
  })
  expect(mail.html).toContain(`<td><img src="cid:file-${id}@olive.example" alt="plan" /></td>`)
})

test('an answer goes out by the account that was chosen, while the department may use it', async () => {
  const { addsAccount, answer, platform } = await mailing()
  const { id } = await addsAccount({ name: 'Other', fromAddress: 'other@olive.example' })
  expect((await answer({ text: 'One' })).from?.address).toBe('support@olive.example')
  expect((await answer({ text: 'Two', accountId: id })).from?.address).toBe('other@olive.example')
  await platform.db.updateTable('smtp_account').set({ for_all: false }).where('id', '=', id).execute()
  expect((await answer({ text: 'Three', accountId: id })).from?.address).toBe('support@olive.example')
})
