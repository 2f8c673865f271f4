/// <reference types="@sveltejs/kit" />
import { version } from '$app/env'
import { self } from '$app/service-worker'
import { filesNamedIn, isCatalogue, isPicture, isShell } from './rules.ts'

const SHELL = `shell-${version}`
const PAGES = 'pages'
const PICTURES = 'pictures'
const OFFLINE = '/offline'
const MOST_PAGES = 40
const MOST_FILES = 80
const MOST_PICTURES = 200

self.addEventListener('install', (event) => {
  event.waitUntil(precache())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlderShells().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (isShell(url.pathname)) return event.respondWith(hashedFile(event))
  if (isPicture(url.pathname)) return event.respondWith(picture(event))
  if (request.mode === 'navigate') event.respondWith(page(event, url.pathname))
})

/** The offline page with everything that it names: styles, script, fonts. */
async function precache() {
  const cache = await caches.open(SHELL)
  const response = await fetch(OFFLINE, { cache: 'reload' })
  if (!response.ok) throw new Error('The offline page could not be had')
  await cache.addAll(['/favicon.svg', ...filesNamedIn(await response.clone().text())])
  await cache.put(OFFLINE, response)
  await self.skipWaiting()
}

/** Pages of the build before may still be open: its shell stays until the next build comes. */
async function forgetOlderShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith('shell-'))
  const others = shells.filter((name) => name !== SHELL)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** Hashed files never change: what one page fetched serves every other, with a network or without. */
async function hashedFile(event: FetchEvent): Promise<Response> {
  const known = await caches.match(event.request)
  if (known) return known
  const response = await fetch(event.request)
  if (response.ok) keep(event, response, SHELL, MOST_FILES)
  return response
}

async function picture(event: FetchEvent): Promise<Response> {
  const known = await caches.match(event.request)
  if (known) return known
  const response = await fetch(event.request)
  if (response.ok) keep(event, response, PICTURES, MOST_PICTURES)
  return response
}

/** Always the newest page when there is a network; without one, the copy last seen. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request)
    if (response.ok && isCatalogue(path)) keep(event, response, PAGES, MOST_PAGES)
    return response
  } catch {
    const seen = isCatalogue(path) ? await caches.match(event.request) : undefined
    return seen ?? (await caches.match(OFFLINE)) ?? Response.error()
  }
}

/** Keeps a copy while the page already reads the answer, and lets the oldest go when there are too many. */
function keep(event: FetchEvent, response: Response, name: string, most: number): void {
  event.waitUntil(store(name, event.request, response.clone(), most))
}

async function store(name: string, request: Request, copy: Response, most: number): Promise<void> {
  const cache = await caches.open(name)
  await cache.put(request, copy)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
