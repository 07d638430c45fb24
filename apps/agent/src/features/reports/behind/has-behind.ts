import type { Unit } from '@stoa/contract/metrics'

/** Whether there is something behind a value: behind an average of nought there is, behind a count of nought there is not. */
export const hasBehind = (value: number | null | undefined, unit: Unit): value is number =>
  value !== null && value !== undefined && (value !== 0 || unit === 'seconds')
