import type { Company } from '@stoa/contract/settings'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

/** What of the company was changed, and only that. */
export type CompanyChanges = { [Field in keyof Company]?: Change<Company[Field]> }

export const settingsEvents = {
  'company.set-up': event<{ name: string; ownerId: number }>('The server got its owner and its company'),
  'company.changed': event<CompanyChanges>('The name, language or time zone of the company was changed'),
}
