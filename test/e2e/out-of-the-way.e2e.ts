import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const does = async (page: Page, act: string) => {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

const listed = (page: Page, subject: string) => page.getByRole('link', { name: new RegExp(subject) })

test('an agent takes tickets out of the way, as spam, deleted or merged, and back again', async () => {
  const { at, ben, department, opens, problems } = await openSideBySide()
  const sales = await department('Sales', [ben.id])
  const order = await opens('Where is my order?', sales.id)
  const again = await opens('Still no parcel', sales.id)
  const page = await at('Ben')

  await page.goto(`/tickets/${again.id}`)
  await does(page, 'Mark as spam')
  await page.getByText('Marked as spam.').waitFor()
  await page.goto('/?status=spam')
  await listed(page, 'Still no parcel').click()
  await does(page, 'Not spam')
  await page.getByText('New', { exact: true }).first().waitFor()

  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await page.getByText('Resolved.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  await page.getByText('New', { exact: true }).first().waitFor()

  await does(page, 'Delete')
  await page.getByText('Deleted.', { exact: true }).waitFor()
  await lookAt(page, 'deleted')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.goto('/')
  await listed(page, 'Still no parcel').waitFor()

  await listed(page, 'Still no parcel').click()
  await does(page, 'Merge into another ticket…')
  await page.getByRole('button', { name: /Where is my order/ }).click()
  await lookAt(page, 'merge')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('heading', { name: 'Where is my order?' }).waitFor()
  await page.getByText('Still no parcel, please help.').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/tickets/${order.id}`)
  await page.goto('/')
  await listed(page, 'Where is my order').waitFor()
  const merged = page.locator(`a[href^="/tickets/${again.id}"]`)
  expect(await merged.count()).toBe(0)

  await page.goto(`/tickets/${again.id}`)
  await page.getByRole('link', { name: new RegExp(`Merged into .?${order.code}`) }).waitFor()
  await lookAt(page, 'merged')
  await page.getByRole('button', { name: 'Undo the merge' }).click()
  await page.goto('/')
  await merged.waitFor()
  expect(problems()).toEqual([])
})
