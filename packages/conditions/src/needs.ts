import type { Groups } from '@stoa/contract/conditions'
import { fieldNamed } from './fields.ts'
import { type Need, needKey } from './values.ts'

/** What has to be loaded before these conditions can be looked at in memory; each once. */
export const needsOf = (...all: readonly Groups[]): Need[] => {
  const needs = new Map<string, Need>()
  for (const { field, key } of all.flat(2)) {
    const declared = fieldNamed(field)
    if (!declared || declared.scope === 'clock') continue
    const need = declared.keyed && key !== undefined ? { field, key } : { field }
    needs.set(needKey(need), need)
  }
  return [...needs.values()]
}
