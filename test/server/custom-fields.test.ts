import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Ada's company with a ticket in Sales, and a field of each kind for tickets. */
const withFields = async () => {
  const company = await openCompany()
  const { ada, ben } = company
  const sales = await company.department('Sales', [ben.id])
  const defines = async (body: object) => (await ada.calls(customFields.create, { body })).body
  const of = (kind: string, more: object = {}) =>
    defines({ subject: 'ticket', name: `A ${kind}`, kind, ...more })
  const options = [{ name: 'Red' }, { name: 'Green' }]
  const fields = {
    text: await of('text'),
    number: await of('number'),
    date: await of('date'),
    list: await of('list', { options }),
    several: await of('multi-list', { options }),
    box: await of('checkbox'),
  }
  const ticket = await company.opens('Broken', sales.id)
  const params = { id: ticket.id }
  return {
    ...company,
    sales,
    defines,
    fields,
    ticket,
    params,
    sets: (...values: object[]) => ben.browser.calls(tickets.setFields, { params, body: { values } }),
  }
}

test('a ticket keeps a value of each kind, and its timeline says which field changed', async () => {
  const { fields, sets, ben, params } = await withFields()
  const values = [
    { fieldId: fields.text.id, value: 'A-7' },
    { fieldId: fields.number.id, value: 2.5 },
    { fieldId: fields.date.id, value: '2026-12-24' },
    { fieldId: fields.list.id, value: 2 },
    { fieldId: fields.several.id, value: [1, 2] },
    { fieldId: fields.box.id, value: true },
  ]

  expect((await sets(...values)).body.fields).toEqual(values)
  expect((await sets({ fieldId: fields.text.id, value: null })).body.fields).toEqual(values.slice(1))

  const { items } = (await ben.browser.calls(tickets.timeline, { params })).body
  const set = items.filter(({ name }) => name === 'ticket-field.set').map(({ data }) => data.field?.name)
  expect([set.length, set[0], set.at(-1)]).toEqual([7, 'A text', 'A text'])
})

test('what does not fit a field is refused, and nothing of it is kept', async () => {
  const { fields, sets, ben, params } = await withFields()

  const wrong = await sets({ fieldId: fields.text.id, value: 'x' }, { fieldId: fields.list.id, value: 3 })
  const unknown = await sets({ fieldId: 999, value: 'x' })

  expect([wrong.body.error, unknown.body.error]).toEqual(['field_value_invalid', 'field_unknown'])
  expect((await ben.browser.calls(tickets.get, { params })).body.fields).toEqual([])
})

test('a ticket is not resolved before what its department requires is filled in', async () => {
  const { ada, fields, sets, ben, params, sales, rule, opens, settle } = await withFields()
  const change = (body: object) => ada.calls(customFields.change, { params: { id: fields.text.id }, body })
  await change({ requiredIn: [sales.id] })
  const resolve = () => ben.browser.calls(tickets.resolve, { params, body: {} })
  const reply = { text: 'Done.', resolve: true }

  expect((await resolve()).body.error).toBe('fields_required')
  expect((await ben.browser.calls(tickets.reply, { params, body: reply })).body.error).toBe('fields_required')
  await sets({ fieldId: fields.text.id, value: 'A-7' })
  expect((await resolve()).body.status).toBe('resolved')

  await rule({ actions: [{ kind: 'resolve', silent: true }] })
  const other = await opens('Again', sales.id)
  await settle()
  const { body } = await ben.browser.calls(tickets.get, { params: { id: other.id } })
  expect(body.status).toBe('new')
})

test('an option that was taken away counts as nothing where its field is required', async () => {
  const { ada, fields, sets, ben, params, sales } = await withFields()
  const change = (id: number, body: object) => ada.calls(customFields.change, { params: { id }, body })
  const resolve = () => ben.browser.calls(tickets.resolve, { params, body: {} })
  const [red, green] = fields.list.options
  await sets({ fieldId: fields.list.id, value: red?.id ?? 0 })
  await change(fields.list.id, { requiredIn: [sales.id], options: [green] })
  expect((await resolve()).body.error).toBe('fields_required')
  // The value is there still, for whoever wants to know that something was chosen.
  expect((await ben.browser.calls(tickets.get, { params })).body.fields).toMatchObject([{ value: red?.id }])
  await sets({ fieldId: fields.list.id, value: green?.id ?? 0 })
  await change(fields.list.id, { requiredIn: [] })

  const [one, two] = fields.several.options
  await sets({ fieldId: fields.several.id, value: [one?.id ?? 0] })
  await change(fields.several.id, { requiredIn: [sales.id], options: [two] })
  expect((await resolve()).body.error).toBe('fields_required')
  await sets({ fieldId: fields.several.id, value: [two?.id ?? 0] })
  expect((await resolve()).body.status).toBe('resolved')
})

test('a field that is switched off or deleted is gone with its values, and comes back with them', async () => {
  const { ada, fields, sets, ben, params } = await withFields()
  const field = { id: fields.text.id }
  await sets({ fieldId: field.id, value: 'A-7' })
  const shown = async () => (await ben.browser.calls(tickets.get, { params })).body.fields.length

  await ada.calls(customFields.change, { params: field, body: { active: false } })
  expect([await shown(), (await sets({ fieldId: field.id, value: 'x' })).body.error]).toEqual([
    0,
    'field_unknown',
  ])
  await ada.calls(customFields.change, { params: field, body: { active: true } })
  await ada.calls(customFields.delete, { params: field })
  expect(await shown()).toBe(0)
  await ada.calls(customFields.restore, { params: field })
  expect(await shown()).toBe(1)
})

test('fields have an order, names of their own, and options that keep their numbers', async () => {
  const { ada, ben, defines, fields } = await withFields()
  const listed = async () =>
    (await ben.browser.calls(customFields.list)).body.items
      .filter(({ subject }) => subject === 'ticket')
      .map(({ name }) => name)

  await ada.calls(customFields.move, { params: { id: fields.box.id }, body: { position: 1 } })
  expect(await listed()).toEqual(['A checkbox', 'A text', 'A number', 'A date', 'A list', 'A multi-list'])
  expect((await defines({ subject: 'ticket', name: 'a TEXT', kind: 'number' })) as unknown).toMatchObject({
    error: 'name_taken',
  })
  expect(await defines({ subject: 'contact', name: 'A text', kind: 'text' })).toMatchObject({ options: [] })
  expect((await defines({ subject: 'contact', name: 'B', kind: 'list' })) as unknown).toMatchObject({
    error: 'options_missing',
  })

  const params = { id: fields.list.id }
  const change = (options: object[]) => ada.calls(customFields.change, { params, body: { options } })
  await change([{ id: 1, name: 'Crimson' }])
  const { body } = await change([{ id: 1, name: 'Crimson' }, { name: 'Blue' }])
  expect(body.options).toEqual([
    { id: 1, name: 'Crimson' },
    { id: 3, name: 'Blue' },
  ])
  expect(
    (await ben.browser.calls(customFields.create, { body: { subject: 'ticket', name: 'X', kind: 'text' } }))
      .status,
  ).toBe(403)
})

test('contacts and companies have fields, too, and the log does not repeat what stands there', async () => {
  const { ben, defines, platform } = await withFields()
  const birthday = await defines({ subject: 'contact', name: 'Birthday', kind: 'date' })
  const branch = await defines({ subject: 'company', name: 'Branch', kind: 'text' })
  const nour = (await ben.browser.calls(contacts.create, { body: { name: 'Nour' } })).body
  const acme = (await ben.browser.calls(customerCompanies.create, { body: { name: 'Acme' } })).body
  const born = [{ fieldId: birthday.id, value: '1990-02-03' }]
  const makes = [{ fieldId: branch.id, value: 'Oil' }]

  const known = await ben.browser.calls(contacts.setFields, {
    params: { id: nour.id },
    body: { values: born },
  })
  const company = await ben.browser.calls(customerCompanies.setFields, {
    params: { id: acme.id },
    body: { values: makes },
  })

  expect([known.body.fields, company.body.fields]).toEqual([born, makes])
  const events = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'customer-field.set')
    .execute()
  expect(events.map(({ data }) => data)).toEqual([
    { customFieldId: birthday.id, contactId: nour.id },
    { customFieldId: branch.id, customerCompanyId: acme.id },
  ])
  const unfit = await ben.browser.calls(contacts.setFields, {
    params: { id: nour.id },
    body: { values: makes },
  })
  expect(unfit.body).toMatchObject({ error: 'field_unknown' })
})
