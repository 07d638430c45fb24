import { kindDefinitions, type NotificationKind, type Way } from '@stoa/contract/notification-kinds'
import type { NotificationSettings } from '@stoa/contract/notification-settings'

/** What somebody chose; of kinds that are not named, nothing. */
export type Chosen = Omit<NotificationSettings, 'timeZone'>

/** Of who has chosen nothing. */
export const usual: Chosen = {
  ways: {},
  departmentIds: null,
  mail: 'away',
  digestHour: 8,
  quiet: null,
  quietDays: [],
  pushSays: 'everything',
}

/** How somebody is told of a kind. */
export const waysOf = ({ ways }: Pick<Chosen, 'ways'>, kind: NotificationKind): readonly Way[] => {
  const { usual: otherwise, mailedAnyway } = kindDefinitions[kind]
  return (ways[kind] ?? otherwise).filter(way => way !== 'mail' || !mailedAnyway)
}
