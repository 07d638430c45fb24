import { Link } from '@tanstack/react-router'
import { ActionIcon } from '../../../lib/actions/action-icon.tsx'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import type { RuleKind } from '../rule-search.ts'
import { ruleTemplates } from './rule-templates.ts'
import styles from './template-list.module.css'

/** Rules that many have, to begin with. */
export function TemplateList({ kind }: { kind: RuleKind }) {
  const t = useText()
  return (
    <ul className={styles.templates}>
      {ruleTemplates
        .filter(template => template.kind === kind)
        .map(({ name, parts }) => (
          <li key={name}>
            <Link to={paths.newRule} search={{ kind, template: name }} className={styles.template}>
              <span className={styles.icon}>
                <ActionIcon kind={parts(t).actions[0]?.kind ?? 'transfer'} />
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{t(`rules:templates.${name}.name`)}</span>
                <span className={styles.text}>{t(`rules:templates.${name}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
