/** Two soft notes, a fifth apart; made here, so that nothing has to be loaded. */
const notes = [
  { hertz: 587.33, from: 0 },
  { hertz: 880, from: 0.12 },
] as const
const loudness = 0.12
const length = 0.45 // seconds

let audio: AudioContext | undefined

/** Of several pages that hear of the same thing, one says it. */
export const playOnce = (): void => {
  if (!('locks' in navigator)) {
    playTone()
    return
  }
  void navigator.locks.request('stoa.tone', { ifAvailable: true }, async lock => {
    if (!lock) return
    playTone()
    await new Promise(resolve => setTimeout(resolve, 2000))
  })
}

/** Silent where the browser lets no page sound before somebody has pressed something in it. */
export const playTone = (): void => {
  audio ??= new AudioContext()
  const { destination, currentTime } = audio
  void audio.resume()
  for (const { hertz, from } of notes) {
    const oscillator = audio.createOscillator()
    const volume = audio.createGain()
    const begins = currentTime + from
    oscillator.type = 'sine'
    oscillator.frequency.value = hertz
    volume.gain.setValueAtTime(0, begins)
    volume.gain.linearRampToValueAtTime(loudness, begins + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + length)
    oscillator.connect(volume).connect(destination)
    oscillator.start(begins)
    oscillator.stop(begins + length)
  }
}
