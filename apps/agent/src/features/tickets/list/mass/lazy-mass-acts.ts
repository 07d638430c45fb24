import { loadTexts } from '../../../../lib/language.ts'
import { lazily } from '../../../../ui/lazily.ts'

/** To have them before tickets are selected. */
export const loadMassActs = async () => {
  const [{ MassActs }] = await Promise.all([import('./mass-acts.tsx'), loadTexts('automation')])
  return { default: MassActs }
}

export const LazyMassActs = lazily(loadMassActs)
