import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useSearch } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Page } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { say } from '../../../ui/toasts.ts'
import { BackToRules } from '../back-to-rules.tsx'
import { BrokenList } from '../list/broken-list.tsx'
import { draftOf } from '../rule-draft.ts'
import type { RulePartSearch } from '../rule-search.ts'
import { Runs } from '../runs/runs.tsx'
import { RuleEditor } from './rule-editor.tsx'

const route = getRouteApi('/app/settings/settings/rules/$id')

/** One rule: how it is written, and what it did. */
export function RulePage() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = route.useParams()
  const { part = 'rule' } = useSearch({ strict: false }) as RulePartSearch
  const rule = useSuspenseQuery(query('rules.get', { params: { id } })).data
  return (
    <Page title={rule.name} description={<BackToRules kind={rule.when.kind} />}>
      <BrokenList rule={rule} />
      <Tabs
        label={t('rules:part')}
        value={part}
        onValueChange={next =>
          navigate({
            to: paths.rule,
            params: { id },
            search: next === 'runs' ? { part: next } : {},
            replace: true,
          })
        }
        tabs={[
          {
            value: 'rule' as const,
            label: t('rules:parts.rule'),
            keeps: true,
            panel: (
              <RuleEditor key={id} id={id} start={draftOf(rule)} onSaved={() => say(t('rules:saved'))} />
            ),
          },
          { value: 'runs' as const, label: t('rules:parts.runs'), panel: <Runs id={id} /> },
        ]}
      />
    </Page>
  )
}
