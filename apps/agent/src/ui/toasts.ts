import { Toast } from '@base-ui/react/toast'

/** Shown by Toaster. Everything can say something: components, failed calls, the socket. */
export const toasts = Toast.createToastManager()

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
