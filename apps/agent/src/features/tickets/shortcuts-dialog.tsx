import { singleKeys, useSingleKeys } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Switch } from '../../ui/switch.tsx'
import { shortcutGroups } from './shortcut-groups.ts'
import styles from './shortcuts-dialog.module.css'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

export function ShortcutsDialog({ open, onOpenChange }: Props) {
  const t = useText()
  const on = useSingleKeys()
  return (
    <Dialog title={t('tickets:keys.title')} open={open} onOpenChange={onOpenChange} size="wide">
      <div className={styles.groups}>
        {shortcutGroups.map(({ title, keys }) => (
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
