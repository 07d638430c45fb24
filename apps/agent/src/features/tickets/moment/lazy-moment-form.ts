import { lazy } from 'react'

/** Loaded when somebody wants it: it reads moments in words. */
export const LazyMomentForm = lazy(async () => {
  const { MomentForm } = await import('./moment-form.tsx')
  return { default: MomentForm }
})
