import type { Groups } from '@stoa/contract/conditions'
import { blankProblems } from '../../../lib/conditions/blank.ts'
import { useText } from '../../../lib/text.ts'
import { TrialResult } from '../../../lib/trial/trial-result.tsx'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'

/** For which tickets of the past days the rule would have held. */
export function TrySlaRule({ groups }: { groups: Groups }) {
  const t = useText()
  const trial = useAct('sla.tryRule')
  const { data } = trial
  return (
    <>
      <div>
        <Button
          size="small"
          busy={trial.isPending}
          disabled={blankProblems(groups).length > 0}
          onClick={() => trial.mutate({ body: { groups, days: 30 } })}
        >
          {t('rules:try.button')}
        </Button>
      </div>
      {data?.matched === 0 && <p role="status">{t('rules:try.none')}</p>}
      {data && data.matched > 0 && <TrialResult trial={data} />}
    </>
  )
}
