type Policy = { createScriptURL: (address: string) => string }
type Policies = { createPolicy: (name: string, policy: Policy) => Policy }

/**
 * Keeps the room's page on the device, so that a reload without a line opens it and the words kept there (public/sw.js). Only in
 * built pages: while developing, a kept copy would hide changes.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register(trusted('/sw.js'))
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ files: [location.href, ...loadedFiles()] }))
    .catch(() => {
      // Private windows refuse workers; the room then needs its line to open.
    })
}

/** The page's policy takes script addresses only from a named policy. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  return (
    trustedTypes?.createPolicy('riff-worker', { createScriptURL: own => own }).createScriptURL(address) ??
    address
  )
}

function loadedFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(entry => entry.name)
    .filter(name => name.startsWith(`${location.origin}/assets/`))
}
