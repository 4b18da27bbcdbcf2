/** One soft sound, made by the browser itself: two quiet notes that swell and fade. */

/** A fifth apart, in Hz; low enough to be heard and not to startle. */
const NOTES = [392, 587.33]
const APART = 0.09
const LENGTH = 0.5
/** Of full scale: beside music it is just heard. */
const LOUDNESS = 0.05

let audio: AudioContext | null = null

/** Plays it. Browsers allow sound only after a press on the page; before that nothing is heard. */
export function playSoftSound(): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const context = audio
  void context.resume().then(() => {
    for (const [index, frequency] of NOTES.entries())
      playNote(context, frequency, context.currentTime + index * APART)
  })
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const note = context.createOscillator()
  const volume = context.createGain()
  note.type = 'sine'
  note.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.06)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH)
  note.connect(volume).connect(context.destination)
  note.start(at)
  note.stop(at + LENGTH)
}
