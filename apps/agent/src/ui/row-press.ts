type Press = Pick<MouseEvent, 'type' | 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a press on a row of a table asks for, as it would on a link: to go there, or to have it in a tab of its own; null: nothing. */
export const rowPress = ({ type, button, ctrlKey, metaKey, shiftKey }: Press): 'here' | 'beside' | null => {
  if (type === 'auxclick') return button === 1 ? 'beside' : null
  if (button !== 0) return null
  return ctrlKey || metaKey || shiftKey ? 'beside' : 'here'
}
