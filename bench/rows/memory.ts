import { setTimeout as pause } from 'node:timers/promises'
import { openApp } from '../load/open-app.ts'
import { memoryOf, postmasterOf, withDescendants } from '../load/process-tree.ts'
import { withDataDir, withStoa } from '../load/stoa-process.ts'
import { type Row, rounded } from '../row.ts'

const settling = 10_000

/** All of Stoa's processes together, the database's too, ten seconds after the start and with the app opened once. */
export const memory: Row = {
  name: 'memory',
  measure: () =>
    withDataDir(dataDir =>
      withStoa({ dataDir }, async stoa => {
        await openApp(stoa.origin)
        await pause(settling)
        const pids = await withDescendants([stoa.child.pid ?? 0, await postmasterOf(dataDir)])
        const value = await memoryOf(pids)
        return {
          name: 'memory',
          value: rounded(value),
          unit: 'MB',
          reference: null,
          ratio: null,
          goal: '≤ 350, aim 250',
          ok: value <= 350,
        }
      }),
    ),
}
