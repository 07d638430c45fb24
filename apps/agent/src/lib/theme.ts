export type Theme = 'system' | 'light' | 'dark'

const memory = 'stoa.theme'

/** Tokens do the rest: `data-theme` sets the colour scheme, without it the system's holds. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  localStorage.setItem(memory, theme)
}

/** Before the server has said who this is: the theme of the last visit, so that nothing flashes. */
export function applyRememberedTheme(): void {
  const remembered = localStorage.getItem(memory)
  if (remembered === 'light' || remembered === 'dark') applyTheme(remembered)
}
