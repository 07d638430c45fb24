import { singleKeys, useSingleKeys } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './shortcuts-dialog.module.css'

const groups = [
  {
    title: 'inList',
    keys: [
      [['J', '↓'], 'next'],
      [['K', '↑'], 'previous'],
      [['Enter'], 'open'],
      [['X'], 'select'],
      [['C'], 'compose'],
      [['/'], 'search'],
    ],
  },
  {
    title: 'inSelection',
    keys: [
      [['A'], 'assign'],
      [['T'], 'transfer'],
      [['L'], 'tag'],
      [['I'], 'priority'],
      [['P'], 'postpone'],
      [['E'], 'resolve'],
      [['W'], 'markAnswered'],
      [['G'], 'merge'],
      [['!'], 'spam'],
      [['#'], 'delete'],
      [['M'], 'macro'],
    ],
  },
  {
    title: 'inTicket',
    keys: [
      [['R'], 'reply'],
      [['F'], 'forward'],
      [['N'], 'note'],
      [['A'], 'assign'],
      [['T'], 'transfer'],
      [['L'], 'tag'],
      [['I'], 'priority'],
      [['P'], 'postpone'],
      [['M'], 'macro'],
      [['E'], 'resolve'],
      [['W'], 'markAnswered'],
      [['H'], 'subject'],
      [['G'], 'merge'],
      [['O'], 'split'],
      [['Q'], 'requester'],
      [['!'], 'spam'],
      [['#'], 'delete'],
      [['.'], 'more'],
      [['J'], 'next'],
      [['K'], 'previous'],
      [['U'], 'back'],
      [['Ctrl Enter', '⌘ Enter'], 'send'],
      [['Z'], 'undoSend'],
    ],
  },
  {
    title: 'anywhere',
    keys: [
      [['Ctrl K', '⌘ K'], 'find'],
      [['S'], 'toSolve'],
      [['?'], 'help'],
    ],
  },
] as const

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

export function ShortcutsDialog({ open, onOpenChange }: Props) {
  const t = useText()
  const on = useSingleKeys()
  return (
    <Dialog title={t('tickets:keys.title')} open={open} onOpenChange={onOpenChange} size="wide">
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={styles.title}>{t(`tickets:keys.${title}`)}</h3>
            <dl className={styles.keys}>
              {keys.map(([pressed, act]) => (
                <div key={act} className={styles.key}>
                  <dt>{t(`tickets:keys.${act}`)}</dt>
                  <dd>
                    {pressed.map(key => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={t('tickets:keys.switch')}
        hint={t('tickets:keys.switchHint')}
        checked={on}
        onCheckedChange={singleKeys.set}
      />
    </Dialog>
  )
}
