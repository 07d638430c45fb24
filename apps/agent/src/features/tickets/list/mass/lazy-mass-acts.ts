import { lazy } from 'react'
import { loadTexts } from '../../../../lib/language.ts'

export const LazyMassActs = lazy(async () => {
  const [{ MassActs }] = await Promise.all([import('./mass-acts.tsx'), loadTexts('automation')])
  return { default: MassActs }
})
