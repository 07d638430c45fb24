import { expect, test } from 'vitest'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { attackersHost, type HostileCase, hostileCases } from '../support/hostile-html.ts'
import { openSideBySide } from '../support/side-by-side.ts'

const perTicket = 25
const chunks = Array.from({ length: Math.ceil(hostileCases.length / perTicket) }, (_, at) =>
  hostileCases.slice(at * perTicket, (at + 1) * perTicket),
)

/** What stands in the frames and could do something if the frames let it: they do not, but nothing shall depend on that alone. */
const activeInFrames = `[...document.querySelectorAll('article iframe')].flatMap(frame => {
  const inside = [...frame.contentDocument.body.querySelectorAll('*')]
  const tags = /^(script|iframe|frame|object|embed|applet|form|input|button|select|textarea|svg|math|base|meta|link|style|template|video|audio|source|portal)$/i
  return inside.flatMap(element => [
    ...(tags.test(element.localName) ? [element.localName] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on|^srcdoc$|^srcset$|^ping$|^formaction$/i.test(name) || /^\\s*(javascript|vbscript|data:text)/i.test(value) || /attack\\.example/.test(/^(src|style|background)$/.test(name) && !value.includes('/api/pictures?') ? value : '')
        ? [element.localName + ' ' + name + '=' + value.slice(0, 80)]
        : [],
    ),
  ])
})`

test('there are cases of every class', () => {
  expect(hostileCases.length).toBeGreaterThanOrEqual(120)
  expect(new Set(hostileCases.map(({ kind }) => kind)).size).toBe(14)
})

test('no hostile mail runs anything or asks anybody, whether pictures are shown or not', async () => {
  const { at, ben, department, platform, settle, modules } = await openSideBySide()
  await department('Support', [ben.id], ['support@help.example.com'])
  let count = 0
  const receives = async (html: string, first: number) => {
    const number = ++count
    const id = `h${number}@customer.example`
    const before = number === first ? [] : [`In-Reply-To: <h${first}@customer.example>`]
    const raw = mailOf({
      id,
      headers: ['Content-Type: text/html; charset=utf-8', ...before],
      text: `<p>Case ${number}</p>${html}`,
    })
    const source = { kind: 'pipe', from: '', to: ['support@help.example.com'] }
    const receivedAt = platform.clock.now()
    await keepRaw(platform.db, { channel: 'email', source, raw, dedupKey: Buffer.from(id), receivedAt })
  }
  const bring = async (cases: readonly HostileCase[]) => {
    const first = count + 1
    for (const { html } of cases) await receives(html, first)
    await modules.intake.drain()
  }
  for (const chunk of chunks) await bring(chunk)
  await settle()
  const rows = await platform.db.selectFrom('message').select(['ticket_id', 'id']).orderBy('id').execute()
  expect(rows).toHaveLength(hostileCases.length)

  const page = await at('Ben')
  const left: string[] = []
  const ran: string[] = []
  const remains: string[] = []
  await page.context().route(
    url => url.hostname.endsWith(attackersHost),
    route => {
      left.push(route.request().url())
      return route.abort()
    },
  )
  page.on('console', message => {
    if (message.text().includes('pwned')) ran.push(message.text())
  })
  page.on('dialog', dialog => ran.push(dialog.message()))
  page.on('popup', popup => left.push(popup.url()))
  for (const ticket of new Set(rows.map(row => row.ticket_id))) {
    await page.goto(`/tickets/${ticket}`)
    await page.locator('article').first().waitFor()
    for (;;) {
      const folded = page.getByRole('button', { name: 'Show this message' })
      if ((await folded.count()) === 0) break
      await folded.first().click()
    }
    const here = rows.filter(row => row.ticket_id === ticket).length
    await expect.poll(() => page.locator('article iframe:visible').count()).toBe(here)
    await page.waitForTimeout(400)
    for (;;) {
      const hidden = page.getByRole('button', { name: 'Show pictures' })
      if ((await hidden.count()) === 0) break
      await hidden.first().click()
    }
    await page.waitForTimeout(400)
    remains.push(...((await page.evaluate(activeInFrames)) as string[]))
    expect(page.url()).toContain(`/tickets/${ticket}`)
  }
  expect({ left, ran, remains }).toEqual({ left: [], ran: [], remains: [] })
}, 300_000)

test('the cases are real: where nothing protects, most of them do what they want', async () => {
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  const bites = new Map<string, number>()
  try {
    const { page } = await openPage(browser)
    let bitten = false
    await page.route('http://bare.example/**', route =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${hostileCases[current]?.html}` }),
    )
    await page.context().route(
      url => url.hostname.endsWith(attackersHost),
      route => {
        bitten = true
        return route.abort()
      },
    )
    page.on('console', message => {
      if (message.text() === 'pwned') bitten = true
    })
    let current = 0
    for (const [at, { kind }] of hostileCases.entries()) {
      current = at
      bitten = false
      await page.goto(`http://bare.example/${at}`, { waitUntil: 'load', timeout: 5000 }).catch(() => {})
      await page.waitForTimeout(60)
      if (bitten) bites.set(kind, (bites.get(kind) ?? 0) + 1)
    }
  } finally {
    await browser.close()
  }
  const total = [...bites.values()].reduce((sum, each) => sum + each, 0)
  console.log(`${total} of ${hostileCases.length} bite: ${JSON.stringify(Object.fromEntries(bites))}`)
  expect(total).toBeGreaterThan(100)
  expect(bites.size).toBeGreaterThan(11)
})
