import assert from 'node:assert/strict'
import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Origin } from '../../src/ground/base/viewer.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import type { TestProgram } from './program.ts'

type Answer = { status: number; text: string; location: string | null; headers: Headers; bytes: ArrayBuffer; response: Response }

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
    const bytes = await response.arrayBuffer()
    const text = letters.decode(bytes)
    // Whatever is tested: a page that lists errors says so first of all, in its title, in its own language, and gives every id once, so that each label belongs to its own field. The
    // gallery of components shows such lists and has no error, and shows one thing several times.
    if (path !== '/components') {
      if (text.includes('class="error-summary '))
        assert.match(text, /<html lang="sv">.*<title>Fel: |<html lang="en">.*<title>Error: /s, path)
      assert.deepEqual(
        text.startsWith('<!doctype html>') ? doubledIds(text) : [],
        [],
        `${init.method ?? 'GET'} ${path} has these ids twice`,
      )
    }
    const { status, headers: told } = response
    return {
      status,
      text,
      location: told.get('location'),
      headers: told,
      bytes,
      // Made for the few who read it as it came.
      get response() {
        return new Response(bodiless.includes(status) ? null : bytes, { status, headers: told })
      },
    }
  }
}

/** The ids that a page gives to more than one element. */
export function doubledIds(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
  return ids.length === new Set(ids).size ? [] : ids.filter((id, index) => ids.indexOf(id) !== index)
}

const letters = new TextDecoder()
/** Answers that have no body, not even an empty one. */
const bodiless = [101, 204, 205, 304]

/** Someone who has signed in, by their own mail unless said otherwise. */
export async function signedIn(program: TestProgram, authority: string, person: string, origin: Origin = 'mail'): Promise<Visitor> {
  const claim = await inScope(program.program.db, { authority, person }, (tx) =>
    beginSession(tx, program.program.secret, { authority, person }, origin, 'Firefox på Linux', dayOf(program.program.clock())),
  )
  const visitor = new Visitor(program)
  visitor.cookies.set('stegvis', writeClaim(claim))
  return visitor
}
