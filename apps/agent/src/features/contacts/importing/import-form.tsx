import type { ContactImport, ImportColumn } from '@stoa/contract/contact-imports'
import { useState } from 'react'
import { useFieldsOf } from '../../../lib/fields/custom-fields.tsx'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Section } from '../../../ui/section.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Select } from '../../../ui/select.tsx'
import styles from './importing.module.css'
import { PreviewTable } from './preview-table.tsx'
import { targetOptions } from './targets.ts'

/** What each column is, what happens with those who are known, and what would become of the first rows. */
export function ImportForm({ given }: { given: ContactImport }) {
  const t = useText()
  const { id, about, header, samples, total, encoding } = given
  const fields = useFieldsOf(about)
  // The server suggests only what it takes.
  const [columns, setColumns] = useState(given.columns as ImportColumn[])
  const [known, setKnown] = useState<'update' | 'skip'>('update')
  const preview = useAct('contactImports.preview')
  const start = useAct('contactImports.start', { stale: ['contactImports.get', 'contactImports.list'] })
  const options = targetOptions(about, fields, t)
  const body = { columns, known }
  return (
    <>
      <Section
        title={t('contacts:importing.columns')}
        text={t('contacts:importing.columnsText', {
          rows: t('contacts:importing.rows', { count: total }),
          encoding,
        })}
      >
        <ul className={styles.columns}>
          {header.map((heading, at) => {
            const examples = samples.flatMap(row => row[at] || []).slice(0, 3)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <li key={at} className={styles.column}>
                <Select
                  label={heading || t('contacts:importing.column', { number: at + 1 })}
                  options={options}
                  value={columns[at] ?? 'skip'}
                  onValueChange={target => {
                    preview.reset()
                    setColumns(columns.map((each, index) => (index === at ? target : each)))
                  }}
                />
                <p className={styles.examples} dir="auto">
                  {examples.join(' · ') || '–'}
                </p>
              </li>
            )
          })}
        </ul>
      </Section>
      <Section title={t(`contacts:importing.known.${about}`)}>
        <div className={styles.choice}>
          <Segments
            label={t(`contacts:importing.known.${about}`)}
            options={[
              { value: 'update', label: t('contacts:importing.update') },
              { value: 'skip', label: t('contacts:importing.skip') },
            ]}
            value={known}
            onValueChange={next => {
              preview.reset()
              setKnown(next)
            }}
          />
        </div>
      </Section>
      {preview.data && <PreviewTable rows={preview.data.rows} />}
      <Actions>
        <Button busy={preview.isPending} onClick={() => preview.mutate({ params: { id }, body })}>
          {t('contacts:importing.preview')}
        </Button>
        <Button look="primary" busy={start.isPending} onClick={() => start.mutate({ params: { id }, body })}>
          {t('contacts:importing.start', { rows: t('contacts:importing.rows', { count: total }) })}
        </Button>
      </Actions>
    </>
  )
}
