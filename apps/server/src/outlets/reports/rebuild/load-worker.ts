import { workerData } from 'node:worker_threads'
import { openDatabase } from '../../../platform/db/database.ts'
import type { LoadWork } from './load-thread.ts'
import { rebuildLoad } from './rebuild-load.ts'
import { withTwoClients } from './two-clients.ts'

// The other side of load-thread.ts: makes the load anew and ends.
const { url = '', rows }: LoadWork = workerData
const { db, pool } = openDatabase({ url, connections: 4, onError: () => {} })
try {
  await withTwoClients(pool, clients => rebuildLoad(db, clients, rows))
} finally {
  await db.destroy()
}
