import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'

const executablePath = process.env.STOA_CHROMIUM ?? '/usr/bin/chromium'

/** How many times slower the browser's processor shall be: what only goes well on quick machines shows by 6. */
const slowdown = Number(process.env.STOA_SLOWDOWN ?? 1)

/** Null where there is no browser to try pages in. */
export const openBrowser = async (): Promise<Browser | null> => {
  if (!existsSync(executablePath)) return null
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page of its own session; what goes wrong in it is collected, so that a journey can end with "and nothing broke". */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Athens',
    // What is half faded in has not its colours yet.
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return { page, problems, close: () => context.close() }
}

/** What axe finds on the page as it is: rule and element, empty when all is well. */
export const accessibilityProblems = async (page: Page): Promise<string[]> => {
  // Scripts do not run in the frames of foreign mails, axe's neither: it would wait for them without end.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe[sandbox]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}`),
  )
}

/** The open dialog. A toast has the same role, and may come while a dialog is still closing. */
export const dialogOn = (page: Page): Locator => page.locator('[role="dialog"]:not([aria-modal="false"])')
