/** A moment in a file: as clocks show it there, with the distance to UTC. */
export const momentCell = (at: Temporal.Instant | null, zone: string): string | null =>
  at?.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }) ?? null
