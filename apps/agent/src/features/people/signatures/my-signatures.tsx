import type { Language } from '@stoa/contract/settings-shapes'
import { languageNames } from '@stoa/text/languages'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { loadTexts } from '../../../lib/language.ts'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

const SignatureEditor = lazy(async () => {
  // The names of what can be put in are those of rules and macros.
  const [{ SignatureEditor: editor }] = await Promise.all([
    import('./signature-editor.tsx'),
    loadTexts('automation'),
  ])
  return { default: editor }
})

const languages = Object.keys(languageNames) as Language[]

/** What one signs with: everywhere, and in each department that one works in; to customers of each language. */
export function MySignatures() {
  const t = useText()
  const departments = useSuspenseQuery(query('departments.list')).data.items
  const signatures = useQuery(query('signatures.mine')).data?.items
  const [place, setPlace] = useState<number | null>(null)
  const [language, setLanguage] = useState<Language | null>(null)
  // Counts are there where one sees the tickets, and may answer them.
  const own = departments.filter(({ counts }) => counts !== null)
  const signedFor = (id: number | null, to: Language | null = null) =>
    signatures?.find(each => each.departmentId === id && each.language === to)
  const signedAt = (id: number | null) => signatures?.some(({ departmentId }) => departmentId === id)
  return (
    <Section layout="beside" title={t('people:signatures.title')} text={t('people:signatures.text')}>
      {own.length > 0 && (
        <Select
          label={t('people:signatures.for')}
          options={[
            {
              value: null,
              label: t('people:signatures.general'),
              hint: t('people:signatures.generalHint'),
            },
            ...own.map(({ id, name }) => ({
              value: id,
              label: name,
              ...(signedAt(id) && { hint: t('people:signatures.own') }),
            })),
          ]}
          value={place}
          onValueChange={setPlace}
        />
      )}
      <Select
        label={t('people:signatures.language')}
        options={[null, ...languages].map(each => ({
          value: each,
          label: each ? languageNames[each] : t('people:signatures.anyLanguage'),
          ...(signedFor(place, each) && { hint: t('people:signatures.written') }),
        }))}
        value={language}
        onValueChange={setLanguage}
      />
      {signatures ? (
        <Suspense fallback={<Skeleton />}>
          <SignatureEditor
            key={`${place} ${language}`}
            departmentId={place}
            language={language}
            html={signedFor(place, language)?.html ?? ''}
          />
        </Suspense>
      ) : (
        <Skeleton />
      )}
    </Section>
  )
}
