import { rebuildReports as makeReportsAnew } from '../outlets/reports/rebuild/rebuild-reports.ts'
import { rebuildSearch as noteWordsAnew } from '../outlets/search/backlog.ts'
import { createStemmer } from '../outlets/search/reading/stemmer.ts'
import { withPlatform } from './with-platform.ts'

/** Milliseconds between two lines about how far it is. */
const PAUSE = 1000

/** Tells how far it is on the standard error, a line a second. */
const teller = () => {
  let lastTold = performance.now()
  return (line: () => string) => {
    const now = performance.now()
    if (now - lastTold < PAUSE) return
    lastTold = now
    process.stderr.write(`${line()}\n`)
  }
}

const percent = (share: number) => `${Math.floor(100 * share)} %`

const secondsSince = (began: number) => ((performance.now() - began) / 1000).toFixed(1)

/** Makes what reports count anew from all events. @returns what it did, in a sentence */
export const rebuildReports = async (): Promise<string> =>
  withPlatform(async platform => {
    const began = performance.now()
    const tell = teller()
    let events = 0
    await makeReportsAnew(platform, progress => {
      events = progress.events
      tell(() => `${percent(progress.tickets / Math.max(1, progress.of))} of the tickets, ${events} events`)
    })
    return `Reports are rebuilt: ${events} events in ${secondsSince(began)} seconds.`
  })

/** Notes anew what the search looks for. @returns what it did, in a sentence */
export const rebuildSearch = async (): Promise<string> =>
  withPlatform(async platform => {
    const began = performance.now()
    const tell = teller()
    await noteWordsAnew(platform, createStemmer(), share => tell(() => `${percent(share)} of the messages`))
    return `The search is rebuilt in ${secondsSince(began)} seconds.`
  })
