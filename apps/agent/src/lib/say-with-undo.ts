import { sayAndOffer } from '../ui/toasts.ts'
import { translate } from './text.ts'

/** Says what was done, with a button that takes it back. */
export const sayWithUndo = (title: string, undo: () => void) =>
  sayAndOffer(title, { word: translate('undo'), act: undo })
