import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../lib/api.ts'
import { HtmlBody } from '../../../../lib/html/html-body.tsx'
import { useText } from '../../../../lib/text.ts'
import { useSettled } from '../../../../lib/use-settled.ts'
import styles from './signature-preview.module.css'

type Props = { departmentId: number; html: string }

/** How it stands below an answer of one's own to the newest ticket there. Nothing where nothing is written, or a brace is missing yet. */
export function SignaturePreview({ departmentId, html }: Props) {
  const t = useText()
  const asked = useSettled(html)
  const { data, isError } = useQuery({
    queryKey: ['departmentSignatures.preview', departmentId, asked],
    queryFn: ({ signal }) =>
      call('departmentSignatures.preview', { params: { id: departmentId }, body: { html: asked } }, signal),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (!data || isError || asked.trim() === '') return null
  return (
    <section className={styles.preview} aria-label={t('templates:preview')}>
      <p className={styles.whose}>
        {data.ticketCode ? t('templates:previewOf', { code: data.ticketCode }) : t('templates:previewMadeUp')}
      </p>
      <HtmlBody html={data.html} title={t('templates:preview')} />
    </section>
  )
}
