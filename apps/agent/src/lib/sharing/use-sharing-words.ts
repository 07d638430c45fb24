import type { Sharing } from '@stoa/contract/macros'
import { localeOf } from '@stoa/text/languages'
import { useNames } from '../conditions/use-names.ts'
import { useText } from '../text.ts'

/** With whom something is shared, by name. */
export function useSharingWords(): (sharing: Sharing) => string {
  const t = useText()
  const names = useNames()
  const list = (ids: readonly number[], of: 'departments' | 'people') =>
    new Intl.ListFormat(localeOf(names.reader.language), { type: 'conjunction' }).format(
      ids.map(id => `\u2068${names.of(of, id) ?? '…'}\u2069`),
    )
  return sharing => {
    if (sharing.with === 'departments') return list(sharing.ids, 'departments')
    return sharing.with === 'agents' ? list(sharing.ids, 'people') : t(`macros:with.${sharing.with}`)
  }
}
