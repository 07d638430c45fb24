import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { RulesOfKind } from './list/rules-of-kind.tsx'
import { type RuleSearch, ruleKinds } from './rule-search.ts'
import { TemplateDialog } from './templates/template-dialog.tsx'

/** What happens by itself: rules about events, and about time. */
export function RulesPage() {
  const t = useText()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as RuleSearch
  const kind = search.kind ?? 'event'
  return (
    <Page
      title={t('rules:title')}
      description={t('rules:description')}
      actions={
        <>
          <TemplateDialog kind={kind} />
          <LinkButton
            look="primary"
            icon={<Plus />}
            render={<Link to={paths.newRule} search={kind === 'time' ? { kind } : {}} />}
          >
            {t(kind === 'time' ? 'rules:newTime' : 'rules:new')}
          </LinkButton>
        </>
      }
    >
      <Tabs
        label={t('rules:kind')}
        value={kind}
        onValueChange={next => navigate({ to: paths.rules, search: next === 'event' ? {} : { kind: next } })}
        tabs={ruleKinds.map(value => ({
          value,
          label: t(`rules:kinds.${value}`),
          panel: <RulesOfKind kind={value} state={search.state ?? 'all'} />,
        }))}
      />
    </Page>
  )
}
