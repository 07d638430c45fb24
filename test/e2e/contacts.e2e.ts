import { contactGroups } from '@stoa/contract/contact-groups'
import { customFields } from '@stoa/contract/custom-fields'
import { expect, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const file = [
  'Name;E-mail;Phone;Company;Groups;Plan',
  'Νίκος Παπαδόπουλος;nikos@acme.example;+30 210 1234567;Acme;VIP;Gold',
  'Nour Khalil;nour@acme.example;;Acme;;Silver',
  'Wrong;not-an-address;;;;',
].join('\n')

test('an agent writes a customer down, finds, edits, merges and takes apart; an administrator imports and exports', async () => {
  const { at, ada: api, opens, modules, problems } = await openSideBySide()
  await api.calls(contactGroups.create, { body: { name: 'VIP', colour: 'red' } })
  const plan = {
    subject: 'contact',
    name: 'Plan',
    kind: 'list',
    options: [{ name: 'Gold' }, { name: 'Silver' }],
  }
  await api.calls(customFields.create, { body: plan })
  await opens('Where is my amphora?', null, 'nour@acme.example')
  await opens('And the lid?', null, 'nour@home.example')

  const ada = await at('Ada')
  await ada.goto('/contacts/import')
  await ada.getByText('No imports yet').waitFor()
  await lookAt(ada, 'imports-none')
  await ada.locator('input[data-about="contact"]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file),
  })
  await ada.getByRole('heading', { name: 'What the columns are' }).waitFor()
  await ada.getByRole('button', { name: 'Show what would happen' }).click()
  await ada.getByText('This is no e-mail address.').waitFor()
  await lookAt(ada, 'import-preview')
  await ada.getByRole('button', { name: 'Import 3 rows' }).click()
  await ada.getByText('of 3 rows').waitFor()
  await modules.importing.round()
  await ada.getByText('All rows were looked at.').waitFor()
  await lookAt(ada, 'import-finished')
  const download = ada.waitForEvent('download')
  await ada.getByRole('link', { name: 'Rows that were not taken, with the reasons' }).click()
  expect((await download).suggestedFilename()).toMatch(/^bad-rows-\d+\.csv$/)

  const ben = await at('Ben')
  await ben.goto('/contacts')
  await ben.getByRole('button', { name: 'New contact' }).click()
  await ben.getByLabel(/^Name/).fill('Olga Petrova')
  for (const phone of ['+30 (210) 123-4567', '+30 210 765 4321']) {
    await ben.getByRole('textbox', { name: 'Telephone numbers' }).fill(phone)
    await ben.keyboard.press('Enter')
  }
  await ben.getByRole('button', { name: 'Create', exact: true }).click()
  await ben.getByRole('heading', { name: 'Olga Petrova', level: 1 }).waitFor()
  await dialogOn(ben).waitFor({ state: 'detached' })
  expect(await accessibilityProblems(ben)).toEqual([])
  await modules.housekeeping.round()

  await ben.goto('/contacts/duplicates')
  await ben.getByText('same number').waitFor()
  await lookAt(ben, 'duplicates')

  await ben.goto('/contacts?q=nour%40acme.example')
  await ben.getByRole('link', { name: 'Nour Khalil' }).click()
  await ben.getByRole('heading', { name: 'Nour Khalil', level: 1 }).waitFor()
  await ben.getByRole('button', { name: 'Merge with another…' }).click()
  await ben.getByRole('combobox', { name: 'Find the other contact' }).click()
  await ben.getByPlaceholder('Search by name, address or telephone number').last().fill('nour@home')
  await ben.getByRole('option', { name: /nour@home/ }).click()
  await ben.getByText('Everything else is kept from both.').waitFor()
  await lookAt(ben, 'merge')
  await ben.getByRole('button', { name: 'Merge', exact: true }).click()
  await ben.getByText('Both are Nour').first().waitFor()
  await ben.getByRole('link', { name: /And the lid/ }).waitFor()
  await lookAt(ben, 'merged')
  await ben.getByRole('button', { name: /^Take apart/ }).click()
  await ben.getByText('They are two contacts again.').waitFor()
  await ben.getByRole('link', { name: /And the lid/ }).waitFor({ state: 'detached' })

  await ada.goto('/tickets/1')
  await ada.getByRole('heading', { name: 'Where is my amphora?', level: 1 }).waitFor()
  await ada.keyboard.press('p')
  await ada.getByRole('menuitem', { name: 'Choose date and time…' }).click()
  await ada.getByLabel(/^In words/).fill('tomorrow 9am')
  await ada.getByText(/^That is .* at 9:00/).waitFor()
  await lookAt(ada, 'postpone-in-words')
  await ada.keyboard.press('Enter')
  await ada
    .getByText(/until .*9:00/)
    .first()
    .waitFor()
  expect(problems()).toEqual([])
}, 300_000)
