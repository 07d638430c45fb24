import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { type MailHost, startMailHost } from './mail-host.ts'
import { type StoaProcess, startStoa } from './stoa-process.ts'

/** A fresh server in a process of its own, the customers' mail host and a browser; all gone after the test. */
export const startJourney = async (env: Record<string, string> = {}, args: readonly string[] = []) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-journey-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const stoa: StoaProcess & { ready(): Promise<void> } = await startStoa({ STOA_DATA: dataDir, ...env }, args)
  onTestFinished(async () => {
    stoa.child.kill('SIGTERM')
    await stoa.exited
  })
  const mailHost: MailHost = await startMailHost()
  onTestFinished(() => mailHost.close())
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  onTestFinished(() => browser.close())
  await stoa.ready()
  const pages: Page[] = []
  const folder = process.env.STOA_SCREENSHOTS
  // What the pages showed at the end, for whoever names a folder.
  if (folder)
    onTestFinished(async () => {
      for (const [n, page] of pages.entries()) await page.screenshot({ path: join(folder, `page-${n}.png`) })
    })
  return {
    stoa,
    mailHost,
    open: (options: Parameters<typeof openPage>[1] = {}) =>
      openPage(browser, { baseURL: stoa.url, ...options }),
  }
}
