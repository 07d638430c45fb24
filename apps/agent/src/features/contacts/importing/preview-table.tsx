import type { ImportPreview } from '@stoa/contract/contact-imports'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'

const tones = { create: 'positive', update: 'accent', skip: 'neutral', fail: 'danger' } as const

/** What would become of the first rows. */
export function PreviewTable({ rows }: { rows: ImportPreview['rows'] }) {
  const t = useText()
  return (
    <Section title={t('contacts:importing.firstRows')} text={t('contacts:importing.firstRowsText')}>
      <Table
        label={t('contacts:importing.firstRows')}
        rows={rows}
        rowKey={({ line }) => line}
        columns={[
          { key: 'line', title: t('contacts:importing.line'), align: 'end', cell: ({ line }) => line },
          { key: 'who', title: t('contacts:name'), cell: ({ who }) => <bdi>{who || '–'}</bdi> },
          {
            key: 'outcome',
            title: t('contacts:importing.whatHappens'),
            cell: ({ outcome, reason }) => (
              <>
                <Badge tone={tones[outcome]}>{t(`contacts:importing.outcomes.${outcome}`)}</Badge>{' '}
                {reason && t(`contacts:importing.reasons.${reason}`)}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
