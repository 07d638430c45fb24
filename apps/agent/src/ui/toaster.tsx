import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './toaster.module.css'
import { toasts } from './toasts.ts'
import { useUiWords } from './words.ts'

const manager = Toast.createToastManager()

/** Where toasts appear; once in the app. */
export const Toaster = () => {
  const words = useUiWords()
  useEffect(() => toasts.showBy(manager), [])
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={words.notifications}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts: shown } = Toast.useToastManager()
  const words = useUiWords()
  return shown.map(toast => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      swipeDirection={['down', 'right', 'left']}
    >
      <Toast.Content className={styles.content}>
        {toast.type === 'error' ? (
          <CircleAlert className={styles.error} aria-hidden="true" />
        ) : (
          <CircleCheck className={styles.success} aria-hidden="true" />
        )}
        {/* A high priority would read it out at once too, but hide the toast with its buttons from those who listen. */}
        <div className={styles.text} role={toast.type === 'error' ? 'alert' : undefined}>
          <Toast.Title className={styles.title} render={<p />} />
          <Toast.Description className={styles.description} />
        </div>
        <Toast.Action className={styles.action} />
        <Toast.Close render={<IconButton label={words.dismiss} icon={<X />} />} />
      </Toast.Content>
    </Toast.Root>
  ))
}
