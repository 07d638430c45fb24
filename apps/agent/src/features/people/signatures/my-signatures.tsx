import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

const SignatureEditor = lazy(() =>
  import('./signature-editor.tsx').then(({ SignatureEditor: editor }) => ({ default: editor })),
)

/** What one signs with: everywhere, and in each department that one works in. */
export function MySignatures() {
  const t = useText()
  const departments = useSuspenseQuery(query('departments.list')).data.items
  const signatures = useQuery(query('signatures.mine')).data?.items
  const [place, setPlace] = useState<number | null>(null)
  // Counts are there where one sees the tickets, and may answer them.
  const own = departments.filter(({ counts }) => counts !== null)
  const signedFor = (id: number | null) => signatures?.find(({ departmentId }) => departmentId === id)
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
              ...(signedFor(id) && { hint: t('people:signatures.own') }),
            })),
          ]}
          value={place}
          onValueChange={setPlace}
        />
      )}
      {signatures ? (
        <Suspense fallback={<Skeleton />}>
          <SignatureEditor key={place} departmentId={place} html={signedFor(place)?.html ?? ''} />
        </Suspense>
      ) : (
        <Skeleton />
      )}
    </Section>
  )
}
