import { smtpAccounts } from '@stoa/contract/mail'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const deskWithAccounts = async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const account = async (name: string, departmentIds: number[] | null) => {
    const server = { name, host: '127.0.0.1', port: 2525, security: 'none', username: '', password: '' }
    const from = { fromName: name, fromAddress: `${name.toLowerCase()}@olive.example` }
    return (await company.ada.calls(smtpAccounts.create, { body: { ...server, ...from, departmentIds } }))
      .body
  }
  return {
    ...company,
    sales,
    support,
    forAll: await account('Everybody', null),
    ofSupport: await account('Support', [support.id]),
  }
}

test('an agent answers by an account that the department may use, and by no other', async () => {
  const { ben, sales, forAll, ofSupport, opens, platform } = await deskWithAccounts()
  const { id } = await opens('My card', sales.id)
  const replies = (accountId: number | null) =>
    ben.browser.calls(tickets.reply, { params: { id }, body: { text: 'Hello', accountId } })
  expect((await replies(ofSupport.id)).body.error).toBe('account_not_allowed')
  expect((await replies(999)).body.error).toBe('account_not_allowed')
  const { body: message } = await replies(forAll.id)
  const stored = await platform.db
    .selectFrom('message')
    .select(['id', 'account_id'])
    .where('kind', '=', 'reply')
    .execute()
  expect(stored).toEqual([{ id: message.id, account_id: forAll.id }])
})

test('agents see the accounts of departments that they see, without their servers; only those who configure preselect', async () => {
  const { ben, eve, sales, support, forAll, ofSupport } = await deskWithAccounts()
  const seen = await ben.browser.calls(smtpAccounts.ofDepartment, { params: { id: sales.id } })
  expect(seen.body).toEqual({
    items: [
      {
        id: forAll.id,
        name: 'Everybody',
        fromName: 'Everybody',
        fromAddress: 'everybody@olive.example',
        preselected: true,
      },
    ],
  })
  expect(
    (await ben.browser.calls(smtpAccounts.ofDepartment, { params: { id: support.id } })).body.error,
  ).toBe('not_found')
  const body = { accountId: forAll.id }
  expect(
    (await ben.browser.calls(smtpAccounts.preselect, { params: { id: sales.id }, body })).body.error,
  ).toBe('not_allowed')
  const { body: chosen } = await eve.browser.calls(smtpAccounts.preselect, {
    params: { id: support.id },
    body,
  })
  expect(chosen.items.map(({ id, preselected }) => [id, preselected])).toEqual([
    [forAll.id, true],
    [ofSupport.id, false],
  ])
})
