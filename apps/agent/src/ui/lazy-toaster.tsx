import { lazy, Suspense, useEffect, useState } from 'react'
import { useFetchAhead } from './fetch-ahead.ts'
import { toasts } from './toasts.ts'

const load = async () => ({ default: (await import('./toaster.tsx')).Toaster })
const Toaster = lazy(load)

/** Where toasts appear, fetched ahead, at the latest when there is one. */
export function LazyToaster() {
  const [wanted, setWanted] = useState(false)
  useFetchAhead(load)
  useEffect(() => toasts.whenMissing(() => setWanted(true)), [])
  return wanted ? (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  ) : null
}
