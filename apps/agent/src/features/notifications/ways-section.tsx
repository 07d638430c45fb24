import {
  kindDefinitions,
  type NotificationKind,
  notificationKinds,
  type Way,
  ways,
} from '@stoa/contract/notification-kinds'
import type { NotificationSettings } from '@stoa/contract/notification-settings'
import { useText } from '../../lib/text.ts'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useChoosing } from './use-choosing.ts'
import styles from './ways-section.module.css'

const abouts = ['me', 'department', 'company'] as const

/** Which kind comes in which way: a table of switches. */
export function WaysSection({ settings }: { settings: NotificationSettings }) {
  const t = useText()
  const kinds = notificationKinds.filter(kind => kind in settings.ways)
  return (
    <Section title={t('people:told.matrix')} text={t('people:told.matrixText')}>
      {abouts.map(about => {
        const rows = kinds.filter(kind => kindDefinitions[kind].about === about)
        if (rows.length === 0) return null
        return (
          <table key={about} className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t(`people:told.abouts.${about}`)}</th>
                {ways.map(way => (
                  <th key={way} scope="col">
                    {t(`people:told.ways.${way}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(kind => (
                <Row key={kind} kind={kind} chosen={settings.ways[kind] ?? []} />
              ))}
            </tbody>
          </table>
        )
      })}
    </Section>
  )
}

function Row({ kind, chosen }: { kind: NotificationKind; chosen: readonly Way[] }) {
  const t = useText()
  const choose = useChoosing()
  const name = t(`notifications:kinds.${kind}`)
  return (
    <tr>
      <th scope="row">{name}</th>
      {ways.map(way => (
        <td key={way} data-way={t(`people:told.ways.${way}`)}>
          {way === 'mail' && kindDefinitions[kind].mailedAnyway ? (
            <span className={styles.anyway}>{t('people:told.mailedAnyway')}</span>
          ) : (
            <Switch
              hideLabel
              label={t('people:told.way', { kind: name, way: t(`people:told.ways.${way}`) })}
              checked={chosen.includes(way)}
              onCheckedChange={checked =>
                choose({
                  ways: { [kind]: ways.filter(each => (each === way ? checked : chosen.includes(each))) },
                })
              }
            />
          )}
        </td>
      ))}
    </tr>
  )
}
