type Press = { key: string; repeat: boolean }

/**
 * What a key does on the button of a list with a search. A letter must not choose something unseen: pages have shortcuts, and the list has a
 * search. What opens the list does so a moment before that search has the focus.
 */
export const pickerKey = ({ key, repeat }: Press, isOpen: boolean): 'opens' | 'nothing' | 'as ever' => {
  if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) return repeat || isOpen ? 'as ever' : 'opens'
  return key.length === 1 ? 'nothing' : 'as ever'
}
