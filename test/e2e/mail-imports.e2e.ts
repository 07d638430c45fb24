import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { startJourney } from '../support/journey.ts'
import { owner } from '../support/stoa-process.ts'

const mail = (id: number) =>
  [
    'From nour@old.example Mon Nov  2 10:00:00 2020',
    'From: Nour Haddad <nour@old.example>',
    'To: help@olive.example',
    `Subject: Jar ${id}`,
    `Message-ID: <${id}@old.example>`,
    `Date: Mon, ${(id % 28) + 1} Nov 2020 10:00:00 +0000`,
    '',
    'It was broken.',
    '',
    '',
  ].join('\n')

test('an administrator uploads an archive and sees how far it is; its mails are found afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-archive-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'support-2020.mbox')
  await writeFile(path, Array.from({ length: 150 }, (_, id) => mail(id)).join(''))
  const { open } = await startJourney()
  const { page, problems } = await open()
  const look = async (name: string) => {
    const shots = process.env.STOA_SCREENSHOTS
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
  }
  await page.goto('/')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password', { exact: true }).fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()

  await page.goto('/settings/mail')
  await page.getByText('Nothing imported yet').scrollIntoViewIfNeeded()
  await look('imports-empty')
  await page.getByRole('button', { name: 'Import an archive' }).click()
  const dialog = dialogOn(page)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog.getByRole('alert').getByText('Choose a file.').waitFor()
  await dialog.locator('input[type=file]').setInputFiles(path)
  await dialog.getByText('support-2020.mbox').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await look('imports-dialog')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('The import of support-2020.mbox has begun.').waitFor()
  await page.getByText('150 of 150').waitFor({ timeout: 60_000 })
  await page.getByText('Done', { exact: true }).scrollIntoViewIfNeeded()
  expect(await accessibilityProblems(page)).toEqual([])
  await look('imports-done')
  await page.setViewportSize({ width: 375, height: 760 })
  await page.getByText('150 of 150').scrollIntoViewIfNeeded()
  await look('imports-phone')
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.goto('/?status=closed')
  await page.getByText('Jar 27', { exact: true }).first().click()
  await page.getByText('Imported from an archive').filter({ visible: true }).waitFor()
  await look('imports-ticket')
  expect(problems.filter(each => !/status of 401/.test(each))).toEqual([])
})
