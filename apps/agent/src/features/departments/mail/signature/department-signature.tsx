import type { Department } from '@stoa/contract/departments'
import type { Language } from '@stoa/contract/settings-shapes'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Failure } from '../../../../lib/failure.tsx'
import { query } from '../../../../lib/query.ts'
import { LanguageSelect } from '../../../../lib/signing/language-select.tsx'
import { useText } from '../../../../lib/text.ts'
import { useAct } from '../../../../lib/use-act.ts'
import { Section } from '../../../../ui/section.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { Switch } from '../../../../ui/switch.tsx'
import { say } from '../../../../ui/toasts.ts'
import { SignatureText } from './signature-text.tsx'

/** What is signed with in the department by those who have no signature of their own for it, or by everybody. */
export function DepartmentSignature({ department }: { department: Department }) {
  const t = useText()
  const params = { id: department.id }
  const { data: kept, isError, error, refetch } = useQuery(query('departmentSignatures.list', { params }))
  const [language, setLanguage] = useState<Language | null>(null)
  const bind = useAct('departmentSignatures.bind', {
    stale: ['departmentSignatures.list', 'signatures.mine', 'signatures.shown'],
    onDone: () => say(t('saved')),
  })
  const writtenFor = (to: Language | null) => kept?.items.find(each => each.language === to)
  return (
    <Section layout="beside" title={t('departments:signature.title')} text={t('departments:signature.text')}>
      {isError && !kept && <Failure error={error} onRetry={() => refetch()} />}
      {kept ? (
        <>
          <LanguageSelect
            value={language}
            onValueChange={setLanguage}
            isWritten={each => writtenFor(each) !== undefined}
          />
          <Suspense fallback={<Skeleton />}>
            <SignatureText
              key={language}
              departmentId={department.id}
              language={language}
              html={writtenFor(language)?.html ?? ''}
            />
          </Suspense>
          <Switch
            label={t('departments:signature.binding')}
            hint={t('departments:signature.bindingHint')}
            checked={kept.binding}
            disabled={bind.isPending}
            onCheckedChange={binding => bind.mutate({ params, body: { binding } })}
          />
        </>
      ) : (
        !isError && <Skeleton lines={4} />
      )}
    </Section>
  )
}
