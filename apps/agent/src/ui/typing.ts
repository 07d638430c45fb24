/** What takes letters itself, as a selector. */
export const typing =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]'

/** A toast calls itself a dialog too, but nobody is held up by one; nor by one that was left and only fades. */
export const dialog = '[role="dialog"]:not([aria-modal="false"], [data-closed])'
