/** Puts the focus on a card, which may have to be drawn first. */
export function focusCard(id: number): void {
  let attempts = 5
  const focus = () => {
    const card = document.getElementById(`ticket-${id}`)
    attempts -= 1
    if (card) card.focus()
    else if (attempts > 0) requestAnimationFrame(focus)
  }
  requestAnimationFrame(focus)
}
