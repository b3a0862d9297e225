import assert from 'node:assert/strict'
import { verifyAttests } from '../../src/cycle/matter/store-chain.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Role } from '../../src/ground/base/viewer.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { signedIn, type Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { leastPdf } from './pdf.ts'
import { openTestProgram, type TestProgram } from './program.ts'

type Who = keyof Municipality['people']

/** What is asked of who is to attest. */
export const asked = { title: 'Förvaltningschef', part: 'Beslutande', sentence: 'Jag godkänner planen.', step: '1', due: '2026-10-26' }

/** A form with a file, as a browser sends it. */
export function formWith(fields: Record<string, string>, content: Uint8Array = leastPdf, name = 'plan å.pdf'): FormData {
  const data = new FormData()
  for (const [field, value] of Object.entries(fields)) data.append(field, value)
  data.append('file', new File([new Uint8Array(content)], name, { type: 'application/pdf' }))
  return data
}

/** A municipality whose matters are opened, filled and attested by the pages, as people would. */
export class Matters {
  /** Of the matter that was opened last. */
  number = 0

  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
  ) {}

  static async open(): Promise<Matters> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    program.setNow('2026-09-29T08:00:00Z')
    return new Matters(program, town)
  }

  as(person: Who, origin?: Parameters<typeof signedIn>[3]): Promise<Visitor> {
    return signedIn(this.program, this.town.authority, this.town.people[person], origin)
  }

  /** Somebody at the authority with such a duty, signed in. */
  async withDuty(role: Role): Promise<Visitor> {
    const { authority } = this.town
    const person = await inScope(this.program.db, { authority }, async (tx) => {
      const from = '2025-08-15'
      const id = await addPerson(tx, { authority, givenName: 'Kim', familyName: role, from }, this.program.program.secret)
      await addDuty(tx, { authority, person: id, unit: authority, role, from })
      return id
    })
    return signedIn(this.program, authority, person)
  }

  /** One row that the owner of the database finds. */
  async one<Row extends object>(text: string, values: unknown[] = []): Promise<Row> {
    const { rows } = await this.program.owner.query<Row>(text, values)
    assert.ok(rows[0], text)
    return rows[0]
  }

  async opened(): Promise<string> {
    this.number += 1
    const { location } = await (await this.as('admin')).post('/matters', { number: `BUN 2026/${this.number}`, title: 'Plan för åren' })
    assert.ok(location)
    return location
  }

  async frozen(matter: string, fields: Record<string, string> = {}, content?: Uint8Array): Promise<string> {
    const form = formWith({ kind: 'plan', name: 'Handlingsplan', ...fields }, content)
    const sent = await (await this.as('admin')).upload(`${matter}/documents`, form)
    assert.equal(sent.status, 303, sent.text)
    return sent.location ?? ''
  }

  /** Notes that documents of such titles were sent. */
  async dispatched(matter: string, titles: string[], fields: Record<string, string>): Promise<void> {
    const { rows } = await this.program.owner.query<{ id: string }>(
      'select id from matter_document where matter_id = $1 and title = any ($2)',
      [matter.split('/').at(-1), titles],
    )
    const which = rows.map(({ id }) => id)
    const sent = await (await this.as('admin')).post(`${matter}/dispatches`, {
      way: 'system',
      sentOn: '2026-09-29',
      note: '',
      ...fields,
      which,
    })
    assert.equal(sent.status, 303, sent.text)
  }

  async requestOf(document: string, person: Who, fields: Partial<typeof asked> = {}): Promise<string> {
    const whom = this.town.people[person]
    const sent = await (await this.as('admin')).post(`${document}/attest-requests`, { ...asked, ...fields, person: whom })
    assert.equal(sent.status, 303, sent.text)
    const { id } = await this.one<{ id: string }>('select id from attest_request where document_id = $1 and person_id = $2', [
      document.split('/').at(-1),
      whom,
    ])
    return `/attest-requests/${id}`
  }

  /** Has the code mailed, and reads it from the mail. */
  async codeFor(visitor: Visitor, request: string, asked: 'code' | 'withdrawal-code' = 'code'): Promise<string> {
    this.program.sent.length = 0
    await visitor.post(`${request}/${asked}`)
    await this.program.runJobs()
    const mail = this.program.sent.find(({ subject }) => subject.startsWith('Kod'))
    assert.ok(mail, 'a code is mailed')
    return /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
  }

  async attested(document: string, person: Who, fields?: Partial<typeof asked>): Promise<string> {
    const request = await this.requestOf(document, person, fields)
    const visitor = await this.as(person)
    const done = await visitor.post(`${request}/attest`, { code: await this.codeFor(visitor, request) })
    assert.equal(done.location, request)
    return request
  }

  /** Takes an attest back, by a code just mailed when none is told. */
  async takeBack(visitor: Visitor, request: string, reason: string, code?: string) {
    return visitor.post(`${request}/withdrawal`, { reason, code: code ?? (await this.codeFor(visitor, request, 'withdrawal-code')) })
  }

  verified() {
    const { authority } = this.town
    return inScope(this.program.db, { authority }, (tx) => verifyAttests(tx, this.program.program.secret, authority))
  }
}

/**
 * Locks the paper that a page of the program offers to lock, in a new matter; returns the path of the document.
 * @param page where it is read
 * @param path where it is locked
 */
export async function lockFrom(visitor: Visitor, page: string, path: string): Promise<string> {
  assert.ok((await visitor.get(page)).text.includes(`href="${path}/new"`), page)
  const { location: matter } = await visitor.post('/matters', { number: `BUN 2026/${path.length}`, title: 'Uppföljning' })
  const form = await visitor.get(`${path}/new`)
  assert.equal(form.status, 200)
  const name = /name="name"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="name"/.exec(form.text)
  assert.equal((await visitor.post(path, { matter: '', name: '' })).status, 422)
  const sent = await visitor.post(path, { matter: matter?.split(/[/?]/)[2] ?? '', name: name?.[1] ?? name?.[2] ?? '', secrecy: '' })
  assert.match(sent.location ?? sent.text, /^\/documents\/[0-9a-f-]{36}/)
  return sent.location?.split('?')[0] ?? ''
}
