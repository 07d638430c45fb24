import { arabic } from './conversations/ar.ts'
import { greek } from './conversations/el.ts'
import { english } from './conversations/en.ts'
import { lithuanian } from './conversations/lt.ts'
import { russian } from './conversations/ru.ts'
import { chinese } from './conversations/zh.ts'
import type { Conversation } from './shapes.ts'

/** What the company is busy with this week, in the order in which the first mails came. */
export const conversations: readonly Conversation[] = [
  ...greek,
  ...russian,
  ...chinese,
  ...lithuanian,
  ...english,
  ...arabic,
]
