import { lazily } from '../../../ui/lazily.ts'

/** Loaded when somebody wants it: it reads moments in words. */
export const LazyMomentForm = lazily(async () => {
  const { MomentForm } = await import('./moment-form.tsx')
  return { default: MomentForm }
})
