import { useSomeDepartment } from '../../lib/running-departments.ts'
import { useMe } from '../../lib/session.ts'
import type { SettingsPage } from './settings-pages.ts'

/** Which pages of administration one has a use for. */
export function useAllowedPages(): (page: SettingsPage) => boolean {
  const { permissions } = useMe()
  const someDepartment = useSomeDepartment()
  return ({ permission, within }) =>
    permissions.includes(permission) || (within !== undefined && someDepartment(within))
}
