import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { AllDone } from './all-done.tsx'
import styles from './guide-page.module.css'
import { GuideProgress } from './guide-progress.tsx'
import { GuideStepItem } from './guide-step-item.tsx'
import { LaterSteps } from './later-steps.tsx'
import { TestMailBox } from './test-mail-box.tsx'
import { useGuide } from './use-guide.ts'

/** What makes a good help desk, each step checked against what is really there. */
export function GuidePage() {
  const t = useText()
  const { steps, testMail } = useGuide()
  const here = steps.filter(({ state }) => state !== 'not-yet')
  const done = here.filter(({ state }) => state === 'done').length
  return (
    <Page title={t('guide:title')} description={t('guide:description')} width="reading">
      {done === here.length ? <AllDone /> : <GuideProgress done={done} all={here.length} />}
      <ol className={styles.steps}>
        {here.map(step => (
          <GuideStepItem key={step.key} step={step}>
            {step.key === 'test' && <TestMailBox mail={testMail} />}
          </GuideStepItem>
        ))}
      </ol>
      <LaterSteps steps={steps.filter(({ state }) => state === 'not-yet').map(({ key }) => key)} />
    </Page>
  )
}
