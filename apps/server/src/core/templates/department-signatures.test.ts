import { departmentSignatures } from '@stoa/contract/department-signatures'
import { departments } from '@stoa/contract/departments'
import { signatures } from '@stoa/contract/templates'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../../../../../test/support/company.ts'
import { openMailedCompany, readText } from '../../../../../test/support/mailed-company.ts'

const signed = async () => {
  const company = await openCompany()
  const { ada, ben } = company
  const sales = await company.department('Sales', [ben.id])
  const params = { id: sales.id }
  const shown = async () =>
    (await ben.browser.calls(signatures.shown, { query: { departmentId: sales.id } })).body.html
  return {
    ...company,
    sales,
    params,
    shown,
    writes: (html: string, language: string | null = null) =>
      ada.calls(departmentSignatures.change, { params, body: { html, language } }),
    binds: (binding: boolean) => ada.calls(departmentSignatures.bind, { params, body: { binding } }),
    own: (html: string, departmentId: number | null = null) =>
      ben.browser.calls(signatures.change, { body: { html, departmentId, language: null } }),
  }
}

test('the department’s counts before an agent’s for everywhere, an agent’s own for it before both, and a binding one before all', async () => {
  const { shown, writes, binds, own, sales, ben } = await signed()
  await own('Ben, everywhere')
  expect(await shown()).toBe('Ben, everywhere')
  await writes('{{ department.name }} for {{ agent.name }}')
  expect(await shown()).toBe('Sales for Ben')
  await own('Ben, in Sales', sales.id)
  expect(await shown()).toBe('Ben, in Sales')
  await binds(true)
  expect(await shown()).toBe('Sales for Ben')
  expect((await ben.browser.calls(signatures.mine, {})).body.boundIn).toEqual([sales.id])
  await binds(false)
  expect(await shown()).toBe('Ben, in Sales')
})

test('a department puts what the agent signs with themselves into its own', async () => {
  const { shown, writes, binds, own } = await signed()
  await writes('{{ agent.signature }}<p>Sales</p>')
  await binds(true)
  expect(await shown()).toBe('<p>Sales</p>')
  await own('<p>{{ agent.name }}, yours</p>')
  expect(await shown()).toBe('<p>Ben, yours</p><p>Sales</p>')
})

test('an unknown variable is refused; what is looked at is not kept, and is clean', async () => {
  const { ada, params, writes } = await signed()
  expect((await writes('{{ agent.salary }}')).body.error).toBe('canned_text_invalid')
  const html = '<p onclick="x()">{{ customer.name }}</p><script>x()</script>'
  const { body } = await ada.calls(departmentSignatures.preview, { params, body: { html } })
  expect(body).toEqual({ html: '<p>Nour Haddad</p>', ticketCode: null })
  expect((await ada.calls(departmentSignatures.list, { params })).body).toEqual({ binding: false, items: [] })
})

test('a clone begins with the signature, and each change is an event of its own', async () => {
  const { ada, params, writes, binds, platform } = await signed()
  await writes('Sales')
  await writes('Sales')
  await writes('Πωλήσεις', 'el')
  await binds(true)
  await binds(true)
  const { body } = await ada.calls(departments.clone, { params, body: { name: 'Buyers' } })
  const copy = await ada.calls(departmentSignatures.list, { params: { id: body.id } })
  expect(copy.body).toEqual({
    binding: true,
    items: [
      { language: null, html: 'Sales' },
      { language: 'el', html: 'Πωλήσεις' },
    ],
  })
  const { rows } = await platform.pool.query(
    `select name, data->>'language' as language from event where name like 'department.signature%' order by id`,
  )
  expect(rows.map(({ name, language }) => [name, language])).toEqual([
    ['department.signature-changed', null],
    ['department.signature-changed', 'el'],
    ['department.signature-bound', null],
  ])
})

test('a mail goes out with the department’s signature in the customer’s language', async () => {
  const { ada, sales, receives, mails, settle } = await openMailedCompany()
  const params = { id: sales.id }
  for (const [language, html] of [
    [null, 'Your {{ department.name }} team'],
    ['el', 'Η ομάδα {{ department.name }}'],
  ] as const)
    await ada.calls(departmentSignatures.change, { params, body: { language, html } })
  const text = 'Καλησπέρα, η παραγγελία μου δεν έχει έρθει ακόμη. Πότε θα την παραλάβω; Ευχαριστώ πολύ.'
  const ticket = await receives({ id: '1@customer.example', text })
  await ada.calls(tickets.reply, { params: { id: ticket }, body: { text: 'Αύριο.' } })
  await settle()
  const [mail] = await mails()
  expect(mail && readText(mail)).toMatch(/^Αύριο\.\s+Η ομάδα Sales/)
})
