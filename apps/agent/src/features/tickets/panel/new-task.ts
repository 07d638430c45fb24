/** The `id` of the field for a new task, or of the button that brings it; other tickets may be drawn beside this one. */
export const newTaskId = (ticketId: number): string => `new-task-${ticketId}`

/** Goes to the field, and brings it where it is not there yet. */
export function beginTask(ticketId: number): void {
  const element = document.getElementById(newTaskId(ticketId))
  element?.focus()
  if (element instanceof HTMLButtonElement) element.click()
}
