import type { AnswerOf } from '@stoa/client/shape'
import type { GuideStep } from '@stoa/contract/guide'

type Step = AnswerOf<'guide.get'>['steps'][number]

/** Those of the guide with which a help desk begins. The others can wait until it runs. */
const first: readonly GuideStep[] = ['mailbox', 'people', 'departments', 'business-hours']

export const companySteps = (steps: readonly Step[]): Step[] =>
  first.flatMap(key => steps.find(step => step.key === key && step.state !== 'not-yet') ?? [])
