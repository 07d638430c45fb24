const address = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/

/** Splits what was typed at commas, semicolons and spaces. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !address.test(each)) ?? null
