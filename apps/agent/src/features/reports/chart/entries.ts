import type { Unit } from '@stoa/contract/metrics'
import type { Language } from '@stoa/contract/settings-shapes'
import { valueText } from '@stoa/text/value-text'
import { isShown, type Series, type Slice } from './series.ts'

/** One line of the legend. */
export type Entry = { key: string; name: string; look: number | null; shown: boolean; value: string }

export type Switches = ReadonlyMap<string, boolean>

/** For lines, areas and bars. `pale` is what was before. */
export const entriesOf = (
  series: readonly Series[],
  pale: Series | null,
  switched: Switches,
  unit: Unit,
  language: Language,
): Entry[] =>
  series.map((each, rank) => ({
    key: each.key,
    name: each.name,
    look: each === pale ? null : each.look,
    shown: isShown(each, rank, switched),
    value: each.sum === null ? '' : valueText(each.sum, unit, language),
  }))

/** For a pie: what has no slice of its own has the colour of the others, and each says which part it is. */
export function pieEntries(
  series: readonly Series[],
  slices: readonly Slice[],
  switched: Switches,
  unit: Unit,
  language: Language,
): Entry[] {
  const own = new Map(slices.map(slice => [slice.key, slice]))
  const whole = slices.reduce((sum, { value }) => sum + value, 0)
  return series
    .filter(({ sum }) => (sum ?? 0) > 0)
    .map(({ key, name, look, sum }) => {
      const shown = switched.get(key) !== false
      const share = shown ? `${valueText((sum ?? 0) / whole, 'share', language)} · ` : ''
      return {
        key,
        name,
        look: shown && !own.has(key) ? null : look,
        shown,
        value: share + valueText(sum, unit, language),
      }
    })
}
