import assert from 'node:assert/strict'
import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Origin } from '../../src/ground/base/viewer.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import type { TestProgram } from './program.ts'

type Answer = { status: number; text: string; location: string | null; response: Response }

/** A browser without script: keeps cookies, follows nothing by itself, says where it comes from. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  constructor(
    readonly program: TestProgram,
    readonly language = 'sv',
    /** The other end of the line; on the machine itself unless said. */
    readonly from = '127.0.0.1',
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers })
  }

  /** Posts a form; lists are sent as repeated fields. `?_method=DELETE` in the path deletes. */
  post(path: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
    return this.send(path, { method: 'POST', body, headers })
  }

  /** Posts a form with files. */
  upload(path: string, form: FormData): Promise<Answer> {
    return this.send(path, { method: 'POST', body: form })
  }

  private async send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', 'accept-language': this.language, ...(cookie ? { cookie } : {}), ...init.headers }
    const line = { incoming: { socket: { remoteAddress: this.from } } }
    const response = await this.program.app.request(path, { ...init, headers }, line)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const text = await response.clone().text()
    // Whatever is tested: a page that lists errors says so first of all, in its title, in its own language.
    // The gallery of components shows such lists and has no error.
    if (path !== '/components' && text.includes('class="error-summary '))
      assert.match(text, /<html lang="sv">.*<title>Fel: |<html lang="en">.*<title>Error: /s, path)
    return { status: response.status, text, location: response.headers.get('location'), response }
  }
}

/** Someone who has signed in, by their own mail unless said otherwise. */
export async function signedIn(program: TestProgram, authority: string, person: string, origin: Origin = 'mail'): Promise<Visitor> {
  const claim = await inScope(program.program.db, { authority, person }, (tx) =>
    beginSession(tx, program.program.secret, { authority, person }, origin, 'Firefox på Linux', dayOf(program.program.clock())),
  )
  const visitor = new Visitor(program)
  visitor.cookies.set('stegvis', writeClaim(claim))
  return visitor
}
