import { rebuildReports } from '../outlets/reports/rebuild/rebuild-reports.ts'
import { withPlatform } from './with-platform.ts'

/** Milliseconds between two lines about how far it is. */
const PAUSE = 1000

/** Makes what reports count anew from all events. How far it is goes to the standard error. @returns what it did, in a sentence */
export const rebuild = async (): Promise<string> =>
  withPlatform(async platform => {
    const began = performance.now()
    let lastTold = began
    let events = 0
    await rebuildReports(platform, progress => {
      events = progress.events
      const now = performance.now()
      if (now - lastTold < PAUSE) return
      lastTold = now
      const share = Math.floor((100 * progress.tickets) / Math.max(1, progress.of))
      process.stderr.write(`${share} % of the tickets, ${events} events\n`)
    })
    const seconds = (performance.now() - began) / 1000
    return `Reports are rebuilt: ${events} events in ${seconds.toFixed(1)} seconds.`
  })
