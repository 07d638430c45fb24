import type { MouseEvent } from 'react'

/** Whether a press on a link asks for nothing but to go there: not for a new tab, a menu or the like. */
export const isPlainPress = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
