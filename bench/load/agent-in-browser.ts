import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../test/support/browser.ts'
import { quantile } from '../row.ts'

const size = { width: 1440, height: 900 }
const steps = 40
/** What others do on the machine only ever adds to a time: of so many stretches the quietest counts. */
const stretches = 3
const sentence = 'Thank you for the photographs, we send a new valve today. '
/** Ten thousand rows of the list, each as high as a finger needs it. */
const rows = 10_000
const rowHeight = 40
const pixels = rows * rowHeight
/** Pixels in each frame: a third of a screen, where nobody reads, and as much as a row, where one still sees what passes. */
const paces = { quick: 300, slow: 40 }
/** Pixels that are scrolled slowly: some twenty screens. */
const slowPixels = 20_000

/** Of the app, and the same of a page that has only a field, or only a long list of plain lines. */
export type InBrowser = {
  /** Milliseconds from the press of the key until the other ticket is painted; `others`: p95 of the stretches that were not as quiet. */
  ticketToTicket: { p50: number; p95: number; others: number[] }
  /** Milliseconds between two frames while somebody types, of which one in a hundred is longer. */
  typing: { app: number; bare: number }
  /** Frames a second while ten thousand rows pass. */
  scrolling: { app: number; bare: number }
  /** The same while somebody can see what passes. */
  slowScrolling: { app: number; bare: number }
}

/** Looks at the app as an agent's browser shows it. cookie: of who is signed in, as `name=value`. */
export const lookInBrowser = async (origin: string, cookie: string): Promise<InBrowser> => {
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  try {
    const app = await signedInPage(browser, origin, cookie)
    await app.goto(`${origin}/`)
    const ticketToTicket = await timeSteps(app)
    await app.keyboard.press('r')
    const typing = {
      app: await longPause(app),
      bare: await longPause(await barePage(browser, '<textarea autofocus></textarea>')),
    }
    const lines = `<div id="lines" style="overflow:auto;height:900px">${`<p style="margin:0;height:${rowHeight}px">A ticket</p>`.repeat(rows + 100)}</div>`
    const list = {
      frame: ':has(> ul[aria-label="Tickets"])',
      open: async () => {
        await app.goto(`${origin}/?status=all`)
        await app.getByRole('list', { name: 'Tickets' }).getByRole('link').first().waitFor()
      },
    }
    const bare = await barePage(browser, lines)
    const plain = { frame: '#lines', open: () => bare.setContent(lines) }
    const both = async (scrolled: Scrolled) => ({
      app: await framesWhileScrolling(app, list, scrolled),
      bare: await framesWhileScrolling(bare, plain, scrolled),
    })
    const slowScrolling = await both({ pace: paces.slow, until: slowPixels })
    const scrolling = await both({ pace: paces.quick, until: pixels })
    return { ticketToTicket, typing, scrolling, slowScrolling }
  } finally {
    await browser.close()
  }
}

const signedInPage = async (browser: Browser, origin: string, cookie: string): Promise<Page> => {
  // What waits for the page asks it by code that the app's policy refuses.
  const context = await browser.newContext({ viewport: size, bypassCSP: true })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
  return context.newPage()
}

const barePage = async (browser: Browser, body: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: size })).newPage()
  await page.setContent(body)
  return page
}

/** Those that are seen: the next ticket is drawn before anybody goes there, out of sight. */
const articlesOf = `[...document.querySelectorAll('section[aria-label="Conversation"] article')].filter(each => each.checkVisibility({ visibilityProperty: true }))`

/** Notes in the page when the next key was pressed, and when what it leads to was painted: other messages than before. */
const watchStep = `{
  const before = new Set(${articlesOf})
  let pressed = 0
  addEventListener('keydown', event => { pressed = event.timeStamp }, { capture: true, once: true })
  const look = () => {
    const now = ${articlesOf}
    if (pressed && now.length > 0 && !now.some(each => before.has(each))) {
      // Runs after this frame, in which they are painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { window.stepTook = performance.now() - pressed }
      port2.postMessage(null)
    } else requestAnimationFrame(look)
  }
  window.stepTook = null
  look()
}`

const timeSteps = async (page: Page): Promise<InBrowser['ticketToTicket']> => {
  await page.getByRole('list', { name: 'Tickets' }).getByRole('link').first().click()
  await page.waitForFunction(`${articlesOf}.length > 0`)
  const stretch = async () => {
    const times: number[] = []
    for (let step = 0; step < steps; step++) {
      // As long as somebody looks at least before they go on.
      await page.waitForTimeout(400)
      await page.evaluate(watchStep)
      await page.keyboard.press('j')
      await page.waitForFunction('window.stepTook !== null')
      times.push(Number(await page.evaluate('window.stepTook')))
    }
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
  }
  const all: Awaited<ReturnType<typeof stretch>>[] = []
  for (let each = 0; each < stretches; each++) all.push(await stretch())
  const [quietest, ...others] = all.toSorted((one, other) => one.p95 - other.p95)
  if (!quietest) throw new Error('no step was taken')
  return { ...quietest, others: others.map(({ p95 }) => p95) }
}

/** Notes when each frame began. */
const watchFrames = `{
  window.frameTimes = []
  const frame = at => { window.frameTimes.push(at); requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
}`

const longPause = async (page: Page): Promise<number> => {
  await page.waitForFunction(`document.activeElement.matches('textarea, [contenteditable="true"]')`)
  // The first letters bring up what is there for all of them.
  await page.keyboard.type(sentence)
  await page.waitForTimeout(1_000)
  await page.evaluate(watchFrames)
  for (const letter of sentence.repeat(4)) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(30)
  }
  const at: number[] = await page.evaluate('window.frameTimes')
  return quantile(
    at.slice(1).map((time, index) => time - (at[index] ?? time)),
    0.99,
  )
}

type Scrolled = { pace: number; until: number }

/** Scrolls by so many pixels in each frame until so many are behind it, and waits for what is not there yet. */
const scrollThrough = (selector: string, { pace, until }: Scrolled) => `new Promise(done => {
  const frame = document.querySelector(${JSON.stringify(selector)})
  const begin = performance.now()
  let count = 0
  const step = () => {
    frame.scrollTop += ${pace}
    count++
    const took = performance.now() - begin
    if (frame.scrollTop < ${until} && took < 120_000) requestAnimationFrame(step)
    else done({ pixels: frame.scrollTop, perSecond: (count * 1000) / took })
  }
  requestAnimationFrame(step)
})`

type List = { frame: string; open: () => Promise<unknown> }

/** Frames a second, of some stretches the most, each through a list that was opened anew. */
const framesWhileScrolling = async (page: Page, list: List, scrolled: Scrolled): Promise<number> => {
  await page.bringToFront()
  const all: number[] = []
  for (let stretch = 0; stretch < stretches; stretch++) {
    await list.open()
    const ended: { pixels: number; perSecond: number } = await page.evaluate(
      scrollThrough(list.frame, scrolled),
    )
    if (ended.pixels < scrolled.until)
      throw new Error(`${ended.pixels} of ${scrolled.until} pixels were scrolled`)
    all.push(ended.perSecond)
  }
  return Math.max(...all)
}
