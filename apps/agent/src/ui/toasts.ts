import type { ToastManager, ToastManagerAddOptions } from '@base-ui/react/toast'

type Manager = ToastManager<object>
type Toast = ToastManagerAddOptions<object>

/** Until there is a Toaster: what it will show. */
let manager: Manager | null = null
let waiting: (Toast & { id: string })[] = []
let wish = () => {}
let count = 0

/** Shown by Toaster, which is fetched when something is first said. Everything can say something: components, failed calls, the socket. */
export const toasts = {
  add(toast: Toast): string {
    count += 1
    const id = `${count}`
    if (manager) return manager.add({ ...toast, id })
    waiting.push({ ...toast, id })
    wish()
    return id
  },
  close(id: string) {
    waiting = waiting.filter(toast => toast.id !== id)
    manager?.close(id)
  },
  /** Has what is said shown by `shower` from now on, beginning with what waits. @returns what ends it */
  showBy(shower: Manager) {
    manager = shower
    for (const toast of waiting.splice(0)) manager.add(toast)
    return () => {
      manager = null
    }
  },
  /** Calls `listener` when something is said and nobody shows it. */
  whenMissing(listener: () => void) {
    wish = listener
    if (waiting.length > 0) listener()
    return () => {
      wish = () => {}
    }
  },
}

/** What went well and would not be seen otherwise. */
export const say = (title: string, description?: string) =>
  toasts.add({ title, description, type: 'success', timeout: description ? 8000 : 4000 })

/** The same, for what can be taken back; it stays longer, until `word` is pressed or the time is over. @returns what closes it earlier */
export const sayAndOffer = (title: string, offer: { word: string; act: () => void; seconds?: number }) => {
  const id: string = toasts.add({
    title,
    type: 'success',
    timeout: (offer.seconds ?? 10) * 1000,
    actionProps: {
      children: offer.word,
      onClick: () => {
        toasts.close(id)
        offer.act()
      },
    },
  })
  return () => toasts.close(id)
}

/** What went wrong; stays longer, and is read out at once. */
export const warn = (title: string, description?: string) =>
  toasts.add({ title, description, type: 'error', timeout: 10_000 })
