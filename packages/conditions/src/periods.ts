import type { Period } from './operators.ts'

/** The first and the last day of a period, seen from a day; weeks begin on Monday, and the last days end with today. */
export const daysOf = (
  period: Period,
  today: Temporal.PlainDate,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } => {
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const first = today.with({ day: 1 })
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday': {
      const yesterday = today.subtract({ days: 1 })
      return { from: yesterday, to: yesterday }
    }
    case 'this-week':
      return { from: monday, to: monday.add({ days: 6 }) }
    case 'last-week':
      return { from: monday.subtract({ days: 7 }), to: monday.subtract({ days: 1 }) }
    case 'this-month':
      return { from: first, to: first.add({ months: 1 }).subtract({ days: 1 }) }
    case 'last-month':
      return { from: first.subtract({ months: 1 }), to: first.subtract({ days: 1 }) }
    case 'this-year':
      return { from: today.with({ month: 1, day: 1 }), to: today.with({ month: 12, day: 31 }) }
    case 'last-7-days':
      return { from: today.subtract({ days: 6 }), to: today }
    case 'last-30-days':
      return { from: today.subtract({ days: 29 }), to: today }
  }
}
