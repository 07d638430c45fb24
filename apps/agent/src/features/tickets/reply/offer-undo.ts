import { singleKeys } from '../../../lib/shortcuts.ts'
import { translate } from '../../../lib/text.ts'
import { sayAndOffer } from '../../../ui/toasts.ts'

type Offer = { said: string; seconds: number; takeBack: () => void }

/** Offers to take back what was just sent, by button and by Z. */
export function offerUndo({ said, seconds, takeBack }: Offer): void {
  const end = () => document.removeEventListener('keydown', press)
  const act = () => {
    end()
    takeBack()
  }
  const press = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')
    if (
      event.code !== 'KeyZ' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      typing ||
      !singleKeys.read()
    )
      return
    close()
    act()
  }
  document.addEventListener('keydown', press)
  setTimeout(end, seconds * 1000)
  const close = sayAndOffer(said, { word: translate('tickets:undoSend'), act, seconds })
}
