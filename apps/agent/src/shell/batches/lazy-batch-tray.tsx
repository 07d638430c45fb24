import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { loadTexts } from '../../lib/language.ts'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { lazily } from '../../ui/lazily.ts'

const Tray = lazily(async () => {
  const [{ BatchTray }] = await Promise.all([import('./batch-tray.tsx'), loadTexts('automation')])
  return { default: BatchTray }
})

/** There from when something first goes on in the background: it knows the words of all actions. */
export function LazyBatchTray() {
  const mayStart = usePermission('batch.start')
  const items = useQuery({ ...query('batches.list'), enabled: mayStart }).data?.items
  const running = items?.some(({ state }) => state === 'running') ?? false
  const [wanted, setWanted] = useState(false)
  if (running && !wanted) setWanted(true)
  return wanted ? (
    <Suspense fallback={null}>
      <Tray />
    </Suspense>
  ) : null
}
