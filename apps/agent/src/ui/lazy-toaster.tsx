import { type ComponentType, useEffect, useState } from 'react'
import { useFetchAhead } from './fetch-ahead.ts'
import { toasts } from './toasts.ts'

const load = async () => (await import('./toaster.tsx')).Toaster

/** Where toasts appear, fetched right after the first screen, or when there is one before; without a connection they wait for the next one. */
export function LazyToaster() {
  const [Toaster, setToaster] = useState<ComponentType | null>(null)
  useFetchAhead(load, 0)
  useEffect(
    () =>
      toasts.whenMissing(() => {
        load().then(
          part => setToaster(() => part),
          () => {},
        )
      }),
    [],
  )
  return Toaster && <Toaster />
}
