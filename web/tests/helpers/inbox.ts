import { setTimeout as wait } from 'node:timers/promises'
import { PROVIDERS } from './shop.ts'

interface Mail {
  subject: string
  text: string
}

const PATIENCE_MS = 20_000

/** Waits for the letter to this address with these words in its subject, and gives what it says. */
export async function waitForMail(to: string, subject: string): Promise<string> {
  const url = `${PROVIDERS}/mail/messages.json?to=${encodeURIComponent(to)}`
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const { data }: { data: Mail[] } = await (await fetch(url)).json()
    const mail = data.find((letter) => letter.subject.includes(subject))
    if (mail) return `${mail.subject}\n${mail.text}`
    await wait(200)
  }
  throw new Error(`No mail to ${to} after ${PATIENCE_MS / 1000} s`)
}
