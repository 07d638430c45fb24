import { type kindFilter, usualDays } from '@stoa/contract/report-kinds'
import type { Language } from '@stoa/contract/settings-shapes'
import type { z } from 'zod'
import type { Scope } from '../../../core/departments/queries.ts'
import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { narrowed, reportScope } from '../access.ts'
import { endOf, type Period, requirePeriod, startOfDay } from '../reading/rules/period.ts'

type Filter = z.output<z.ZodObject<typeof kindFilter>>

/** What a report is about, and how whoever asked for it reads. */
export type AskedKind = {
  period: Period
  from: Temporal.Instant
  /** Not included. */
  until: Temporal.Instant
  /** Never more than the asker may see. */
  departments: Scope
  language: Language
}

/**
 * The period and the departments that are asked for, narrowed to those whose reports the caller may read. `told`: the stretches of time that it
 * is told by. @throws Refusal not_allowed, period_invalid
 */
export const askKind = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  filter: Filter,
  told: readonly (string | undefined)[] = [],
): Promise<AskedKind> => {
  const scope = await reportScope(db, caller)
  return {
    ...(await askPeriod({ db, clock }, caller, filter, told)),
    departments: narrowed(scope, filter.departments),
  }
}

/** The period alone. @throws Refusal period_invalid */
const askPeriod = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  filter: Pick<Filter, 'from' | 'to' | 'zone'>,
  told: readonly (string | undefined)[] = [],
): Promise<Omit<AskedKind, 'departments'>> => {
  const { language, timeZone } = await preferencesOf(db, caller)
  const { timeZoneId: zone } = clock.now().toZonedDateTimeISO(filter.zone ?? timeZone)
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
  const to = filter.to === undefined ? today : Temporal.PlainDate.from(filter.to)
  const from =
    filter.from === undefined ? to.subtract({ days: usualDays - 1 }) : Temporal.PlainDate.from(filter.from)
  const period = requirePeriod({ from, to, zone }, told)
  return { period, language, from: startOfDay(from, zone), until: startOfDay(endOf(period), zone) }
}

/** As an answer says it. */
export const tellPeriod = ({ from, to, zone }: Period) => ({ from: from.toString(), to: to.toString(), zone })
