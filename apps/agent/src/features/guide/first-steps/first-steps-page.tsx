import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useMe, usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { companySteps } from '../../../lib/tips/company-steps.ts'
import { tipsOf } from '../../../lib/tips/open-tips.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { usePreferencesAct } from '../../../lib/use-preferences-act.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from '../guide-page.module.css'
import { GuideStepItem } from '../guide-step-item.tsx'
import { TipItem } from './tip-item.tsx'

/** What helps on the first days: of whoever works here, and of whoever sets the help desk up. */
export function FirstStepsPage() {
  const t = useText()
  usePageTitle(t('firstSteps'))
  const me = useMe()
  const setsUp = usePermission('company.change')
  const hide = usePreferencesAct(() => say(t('guide:first.hidden')))
  const tips = tipsOf(me)
  return (
    <Page
      title={t('firstSteps')}
      description={t('guide:first.description')}
      width="reading"
      actions={
        !me.tipsHidden && (
          <Button busy={hide.isPending} onClick={() => hide.mutate({ body: { tipsHidden: true } })}>
            {t('guide:first.hide')}
          </Button>
        )
      }
    >
      {tips.every(({ done }) => done) && <Banner tone="success">{t('guide:first.allDone')}</Banner>}
      <Section title={t('guide:first.forYou')}>
        <ol className={styles.steps}>
          {tips.map(({ tip, done }) => (
            <TipItem key={tip} tip={tip} done={done} />
          ))}
        </ol>
      </Section>
      {setsUp && (
        <Section
          title={t('guide:first.forCompany')}
          text={<Link to={paths.guide}>{t('guide:first.wholeGuide')}</Link>}
        >
          <CompanySteps />
        </Section>
      )}
    </Page>
  )
}

function CompanySteps() {
  const guide = useQuery({ ...query('guide.get'), refetchOnMount: 'always' }).data
  if (!guide) return <Skeleton lines={4} />
  return (
    <ol className={styles.steps}>
      {companySteps(guide.steps).map(step => (
        <GuideStepItem key={step.key} step={step}>
          {null}
        </GuideStepItem>
      ))}
    </ol>
  )
}
