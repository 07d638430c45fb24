import { customerCompanies } from '@stoa/contract/customer-companies'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

test('two companies that are one are merged, the old address leads to the one that stays, and they are taken apart again', async () => {
  const { at, ada: api, problems } = await openSideBySide()
  const found = async (name: string, domain: string) =>
    (await api.calls(customerCompanies.create, { body: { name, domains: [domain] } })).body.id
  await found('Acme Ltd', 'acme.example')
  const old = await found('ACME', 'acme.test')

  const ada = await at('Ada')
  await ada.goto('/companies')
  await ada.getByRole('link', { name: 'Acme Ltd' }).click()
  await ada.getByRole('heading', { name: 'Acme Ltd', level: 1 }).waitFor()
  await ada.getByRole('button', { name: 'Merge with another…' }).click()
  await ada.getByRole('combobox', { name: 'Find the other company' }).click()
  // Whoever is called nearly the same stands there before anything is typed.
  await ada.getByRole('option', { name: /ACME/ }).click()
  await ada.getByText(/ACME.* becomes part of .*Acme Ltd/).waitFor()
  await lookAt(ada, 'companies-merge')
  await ada.getByRole('button', { name: 'Merge', exact: true }).click()
  await ada
    .getByText(/^Both are .*Acme Ltd/)
    .first()
    .waitFor()
  await ada.getByText('acme.test').waitFor()
  await lookAt(ada, 'companies-merged')

  await ada.goto(`/companies/${old}`)
  await ada.getByRole('heading', { name: 'Acme Ltd', level: 1 }).waitFor()
  expect(new URL(ada.url()).pathname).not.toBe(`/companies/${old}`)
  await ada.getByRole('button', { name: /^Take apart/ }).click()
  await ada.getByText('acme.test').waitFor({ state: 'detached' })
  await ada.goto(`/companies/${old}`)
  await ada.getByRole('heading', { name: 'ACME', level: 1 }).waitFor()
  expect(problems()).toEqual([])
})
