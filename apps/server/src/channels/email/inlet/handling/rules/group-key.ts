import type { MailGrouping } from '@stoa/contract/mail-handling'
import { RE2JS } from 're2js'
import { subjectKey } from '../../reading/threading/rules/subject-key.ts'

/** Mails that belong together by a grouping of the administration. */
export type GroupKey = { sender: string; way: 'subject' | 'number'; key: string; days: number }

/** Takes time in proportion to the subject, whatever the pattern is. @throws where the pattern is broken */
const compile = (pattern: string) => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)

export const isBroken = ({ by, pattern }: MailGrouping): boolean => {
  if (by === 'subject') return false
  if (!pattern) return true
  try {
    compile(pattern)
    return false
  } catch {
    return true
  }
}

const numberIn = (subject: string, pattern: string): string => {
  const found = compile(pattern).matcher(subject)
  if (!found.find()) return ''
  return (found.groupCount() > 0 ? found.group(1) : found.group()) ?? ''
}

const isOf = (sender: string, email: string) =>
  sender.includes('@') ? email === sender : email.endsWith(`@${sender}`) || email.endsWith(`.${sender}`)

/** By which earlier mails of its sender a mail belongs together with them; null where no grouping speaks of it. */
export const groupKeyOf = (
  groupings: readonly MailGrouping[],
  { sender, subject }: { sender: string; subject: string },
): GroupKey | null => {
  for (const grouping of groupings) {
    if (!isOf(grouping.sender, sender) || isBroken(grouping)) continue
    const key = grouping.by === 'subject' ? subjectKey(subject) : numberIn(subject, grouping.pattern ?? '')
    if (key !== '')
      return {
        sender: grouping.sender,
        way: grouping.by,
        key: key.toLowerCase().slice(0, 300),
        days: grouping.days,
      }
  }
  return null
}
