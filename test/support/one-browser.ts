import { expect, onTestFinished } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import type { Company } from './company.ts'

/** A browser in which somebody of the company is signed in, whose server listens from now on. There are no sockets. */
export const openOneBrowser = async ({ server }: Company, email: string, password: string) => {
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  onTestFinished(() => browser.close())
  const { page, problems, close } = await openPage(browser, { baseURL: url })
  onTestFinished(close)
  const answer = await page.request.post('/api/sessions/sign-in', { data: { email, password } })
  expect(answer.status()).toBe(200)
  return { page, url, problems: () => problems.filter(problem => !problem.includes('WebSocket')) }
}
