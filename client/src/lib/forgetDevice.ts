/** What this browser keeps of the person, and not of the browser itself (theme, sound). */
const PERSONAL = /^riff\.(room|text)\./

/** Forgets the rooms and words that this device kept for the person who leaves. */
export function forgetDevice(): void {
  try {
    for (const key of Object.keys(localStorage)) if (PERSONAL.test(key)) localStorage.removeItem(key)
  } catch {
    // Where nothing can be kept, nothing is.
  }
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return
  void indexedDB.databases().then(all => {
    for (const { name } of all) if (name && PERSONAL.test(name)) indexedDB.deleteDatabase(name)
  })
}
