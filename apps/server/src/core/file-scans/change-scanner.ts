import type { VirusScanner } from '@stoa/contract/virus-scanner'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { virusScannerEvents } from './events.ts'
import { readScanner, writeScanner } from './store.ts'

const fields = ['host', 'port', 'ownNetwork'] as const

/** What waits goes on waiting where there is nobody any more, and is looked at by whoever comes next. */
export const changeScanner = async (act: Act, scanner: VirusScanner | null): Promise<void> => {
  const before = await readScanner(act.tx)
  const changed = fields.filter(field => before?.[field] !== scanner?.[field])
  if (changed.length === 0) return
  await writeScanner(act.tx, scanner)
  await record(act, virusScannerEvents, 'virus-scanner.changed', { changed })
}
