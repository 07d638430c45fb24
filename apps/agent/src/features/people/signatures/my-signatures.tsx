import type { Language } from '@stoa/contract/settings-shapes'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { query } from '../../../lib/query.ts'
import { LanguageSelect } from '../../../lib/signing/language-select.tsx'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { OwnSignature } from './own-signature.tsx'

/** What one signs with: everywhere, and in each department that one works in; to customers of each language. */
export function MySignatures() {
  const t = useText()
  const departments = useSuspenseQuery(query('departments.list')).data.items
  const mine = useQuery(query('signatures.mine')).data
  const [place, setPlace] = useState<number | null>(null)
  const [language, setLanguage] = useState<Language | null>(null)
  // Counts are there where one sees the tickets, and may answer them.
  const own = departments.filter(({ counts }) => counts !== null)
  const signedFor = (id: number | null, to: Language | null = null) =>
    mine?.items.find(each => each.departmentId === id && each.language === to)
  const signedAt = (id: number | null) => mine?.items.some(({ departmentId }) => departmentId === id)
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
      {place !== null && mine?.boundIn.includes(place) && <Banner>{t('people:signatures.bound')}</Banner>}
      <LanguageSelect
        value={language}
        onValueChange={setLanguage}
        isWritten={each => signedFor(place, each) !== undefined}
      />
      {mine ? (
        <Suspense fallback={<Skeleton />}>
          <OwnSignature
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
