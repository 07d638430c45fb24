import type { Department } from '@stoa/contract/departments'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Section } from '../../../ui/section.tsx'
import part from '../part.module.css'

/** The templates have a page of their own. */
export function TemplatesLink({ department }: { department: Department }) {
  const t = useText()
  return (
    <Section layout="beside" title={t('departments:templates.title')} text={t('departments:templates.text')}>
      <Link to={paths.templates} search={{ department: department.id }} className={part.link}>
        {t('departments:templates.open')}
      </Link>
    </Section>
  )
}
