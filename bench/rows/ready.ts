import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, startStoa, withDataDir } from '../load/stoa-process.ts'
import { median, type Row, rounded } from '../row.ts'

const rounds = 5
const npmStart = [process.execPath, join(root, 'scripts/start.mjs')]

/**
 * From the spawn of what `npm start` runs to the first good answer, on a data folder that has been used before. The
 * reference is the start of an empty Node.js on the same machine.
 */
export const ready: Row = {
  name: 'ready',
  measure: () =>
    withDataDir(async dataDir => {
      const start = async () => {
        const stoa = await startStoa({ dataDir, command: npmStart })
        await stoa.stop()
        return stoa.readyAfterMs / 1000
      }
      await start()
      const taken: number[] = []
      const bare: number[] = []
      for (let round = 0; round < rounds; round++) {
        bare.push(bareStart())
        taken.push(await start())
      }
      const value = median(taken)
      const reference = median(bare)
      return {
        name: 'ready',
        value: rounded(value),
        unit: 's',
        reference: { value: rounded(reference), what: 's for an empty Node.js' },
        ratio: rounded(value / reference),
        goal: '≤ 3, aim 1.5',
        ok: value <= 3,
      }
    }),
}

const bareStart = (): number => {
  const begin = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return (performance.now() - begin) / 1000
}
