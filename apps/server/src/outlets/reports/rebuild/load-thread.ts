import { Worker } from 'node:worker_threads'
import type pg from 'pg'

export type LoadWork = { url: string | undefined; rows: number }

/** Makes the load anew on a processor of its own: one is busy with the rest, and what each reads says nothing to the other. @throws Error as it fails there */
export const rebuildLoadInThread = (pool: pg.Pool, rows: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const work: LoadWork = { url: pool.options.connectionString, rows }
    const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: work })
    worker.on('error', reject)
    // An error has been told before; this is for one that was ended from outside.
    worker.on('exit', code =>
      code === 0 ? resolve() : reject(new Error('The thread that makes the load anew was ended.')),
    )
  })
