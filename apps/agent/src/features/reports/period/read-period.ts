import { isDay } from '@stoa/contract/days'
import { type Preset, presets } from '@stoa/contract/report-periods'

type Read = { period: Preset | undefined; from: string | undefined; to: string | undefined }
type Written = { period?: unknown; from?: unknown; to?: unknown }

const isDays = ({ from, to }: Written): boolean => isDay(from) && isDay(to) && from <= to
const presetOf = ({ period }: Written) => presets.find(each => each === period)

/** The period that an address names: two days, or one by its name. What makes no sense is left out. */
export const readPeriod = (written: Written): Read =>
  isDays(written)
    ? { period: undefined, from: String(written.from), to: String(written.to) }
    : { period: presetOf(written), from: undefined, to: undefined }

/** Whether an address names a period that is left out, such as one that ends before it begins. */
export const isMisread = (written: Written): boolean => {
  if (isDays(written)) return false
  const daysAreNamed = written.from !== undefined || written.to !== undefined
  return daysAreNamed || (written.period !== undefined && presetOf(written) === undefined)
}
