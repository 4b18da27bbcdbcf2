// Lets a page without a line open: the room that was open before with its words, and from there the others, which say what is missing.
// Kept are the page of a room, which is every page's, and its hashed files, nothing else. Pages come
// from the network first, so a new version is never hidden by an old copy; hashed files never change, so the copy is as good.
const KEPT = 'riff-1'
const SHELL = '/j/'
const FILES_MAX = 90

const isPage = url => url.origin === location.origin && /^\/($|me$|j\/|p\/)/.test(url.pathname)
const isRoom = url => url.origin === location.origin && url.pathname.startsWith(SHELL)
const isFile = url => url.origin === location.origin && url.pathname.startsWith('/assets/')

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', event => {
  const old = caches
    .keys()
    .then(names => Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name))))
  event.waitUntil(old.then(() => self.clients.claim()))
})

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url)
  if (event.request.mode === 'navigate' && isPage(url)) event.respondWith(page(event.request))
  else if (event.request.method === 'GET' && isFile(url)) event.respondWith(file(event.request))
})

// The page says what it has loaded before this worker was there.
self.addEventListener('message', event => {
  const files = event.data?.files
  if (Array.isArray(files)) event.waitUntil(Promise.all(files.map(address => keep(new Request(address)))))
})

async function page(request) {
  const cache = await caches.open(KEPT)
  try {
    const fresh = await fetch(request)
    if (fresh.ok && isRoom(new URL(request.url))) await cache.put(SHELL, fresh.clone())
    return fresh
  } catch (error) {
    const kept = await cache.match(SHELL)
    if (kept) return kept
    throw error
  }
}

async function file(request) {
  return (await caches.match(request)) ?? keep(request)
}

async function keep(request) {
  const url = new URL(request.url)
  if (!isFile(url) && !isRoom(url)) return fetch(request)
  const answer = await fetch(request)
  const cache = await caches.open(KEPT)
  if (answer.ok) await cache.put(isRoom(url) ? SHELL : request, answer.clone())
  const kept = (await cache.keys()).filter(each => isFile(new URL(each.url)))
  await Promise.all(kept.slice(0, -FILES_MAX).map(each => cache.delete(each)))
  return answer
}
