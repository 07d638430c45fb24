import type { Sharing } from '@stoa/contract/macros'
import { useText } from '../text.ts'

/** What is wrong with whom something is shared with: nobody was named. */
export function useSharingProblem(): (sharing: Sharing) => string | null {
  const t = useText()
  return sharing => {
    if (!('ids' in sharing) || sharing.ids.length > 0) return null
    return sharing.with === 'departments' ? t('macros:departmentsMissing') : t('macros:peopleMissing')
  }
}
