import type { AuditEntry } from '@stoa/contract/audit'

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : []
}

/** Whether an entry says a word: who did it, what it names, what its data holds; never what its fields are called. */
export const says = (entry: AuditEntry, word: string): boolean => {
  const said = [entry.actor.name, ...entry.subjects.map(subject => subject.name), ...wordsIn(entry.data)]
  const wanted = word.toLocaleLowerCase()
  return said.some(each => each.toLocaleLowerCase().includes(wanted))
}
