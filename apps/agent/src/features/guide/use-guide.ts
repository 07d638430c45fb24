import type { AnswerOf } from '@stoa/client/shape'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'

export type Guide = AnswerOf<'guide.get'>
export type Step = Guide['steps'][number]
export type TestMail = NonNullable<Guide['testMail']>

const often = 1_500
const seldom = 20_000
/** Milliseconds after which a test mail that has not arrived is not awaited at every moment any more. */
export const patience = 3 * 60_000

/** Whether something may still happen to it. */
const isOnItsWay = ({ state }: TestMail) => state === 'queued' || state === 'sent'

/** The state of the set-up. Mails outside of tickets make no noise, so while one is on its way this looks often. */
export const useGuide = (): Guide =>
  useSuspenseQuery({
    ...query('guide.get'),
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) => {
      const mail = data?.testMail
      if (!mail || !isOnItsWay(mail)) return seldom
      return Date.now() - Date.parse(mail.sentAt) < patience ? often : seldom
    },
  }).data
