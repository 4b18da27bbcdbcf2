// Runs before the first paint, so that a chosen theme never flashes. The rest of it is in src/lib/theme.ts.
try {
  const choice = localStorage.getItem('riff.theme')
  if (choice === 'dark' || choice === 'light') document.documentElement.dataset.theme = choice
} catch {
  // A browser that keeps nothing follows the system.
}
