/** How often mailboxes are looked at, in milliseconds. */
export type Pace = {
  /** Where the server cannot tell of new mail by itself, and in case it forgets to. */
  slow: number
  /** A connection listens to one folder only; the others are asked for. */
  others: number
}

export const usualPace: Pace = { slow: 60_000, others: 15_000 }
