import type { Rule } from '@stoa/contract/rules'
import { Link } from '@tanstack/react-router'
import { OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Names } from '../../../lib/conditions/names.ts'
import { Sentence } from '../../../lib/conditions/sentence.tsx'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { ruleSentence } from '../rule-sentence.ts'
import { BrokenList } from './broken-list.tsx'
import { RuleFacts } from './rule-facts.tsx'
import styles from './rule-list.module.css'
import { RuleMenu } from './rule-menu.tsx'

type Props = {
  rule: Rule
  /** null where the list shows only some, so that a place means nothing. */
  grip: ReactNode
  last: boolean
  names: Names
  onMove: (position: number) => void
}

/** A rule as it is read: its name, all that it does in a sentence, and what came of it. */
export function RuleRow({ rule, grip, last, names, onMove }: Props) {
  const t = useText()
  const change = useAct('rules.change', { stale: ['rules.list'] })
  const { id, name, broken } = rule
  const active = change.isPending ? (change.variables.body.active ?? rule.active) : rule.active
  return (
    <div className={styles.rule} data-off={!active || undefined}>
      <span className={styles.place}>
        {grip}
        <span className={styles.number}>{rule.position}</span>
      </span>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Link to={paths.rule} params={{ id }} className={styles.link}>
            <bdi>{name}</bdi>
          </Link>
          {broken.length > 0 && (
            <Badge tone="danger" icon={<OctagonX />}>
              {t('rules:broken')}
            </Badge>
          )}
        </h3>
        <p className={styles.sentence}>
          <Sentence text={ruleSentence(rule, names, t)} />
        </p>
        <BrokenList rule={rule} />
        <RuleFacts rule={rule} />
      </div>
      <div className={styles.acts}>
        <Switch
          label={t('rules:active', { name })}
          hideLabel
          checked={active}
          onCheckedChange={given => change.mutate({ params: { id }, body: { active: given } })}
        />
        <RuleMenu rule={rule} last={last} onMove={onMove} />
      </div>
    </div>
  )
}
