import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Page } from '../../../ui/page.tsx'
import { say } from '../../../ui/toasts.ts'
import { BackToRules } from '../back-to-rules.tsx'
import type { NewRuleSearch } from '../rule-search.ts'
import { draftFrom } from '../templates/rule-templates.ts'
import { RuleEditor } from './rule-editor.tsx'

export function NewRulePage() {
  const t = useText()
  const navigate = useNavigate()
  const { kind = 'event', template } = useSearch({ strict: false }) as NewRuleSearch
  const [start] = useState(() => draftFrom(template, kind, t))
  return (
    <Page
      title={t(start.when.kind === 'time' ? 'rules:newTime' : 'rules:new')}
      description={<BackToRules kind={start.when.kind} />}
    >
      <RuleEditor
        id={null}
        start={start}
        onSaved={({ id, name }) => {
          say(t('rules:created', { name }))
          navigate({ to: paths.rule, params: { id } })
        }}
      />
    </Page>
  )
}
