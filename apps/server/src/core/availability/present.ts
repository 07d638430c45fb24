import type { Availability } from '@stoa/contract/availability'
import type { Standing } from './rules/next-availability.ts'

export const presentStanding = ({ since, ...standing }: Standing): Availability => ({
  ...standing,
  since: since.toString(),
})
