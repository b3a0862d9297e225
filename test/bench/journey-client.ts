import { Agent, request } from 'node:http'
import { type Place, tokenOf } from './journey-people.ts'

type Step = { ms: number; ok: boolean; page: boolean; status: number }

const aspects = [
  'undervisning',
  'elevkompetens',
  'ansvar',
  'kollegium',
  'elevsamarbete',
  'kontakt',
  'larresurser',
  'innehall',
  'verktyg',
  'stod',
  'bedomning',
  'utveckling',
]

/** The statements of the framework for staff, in the order of their questions. */
export const statements = aspects.map((aspect) => `${aspect}.staff`)

/** Somebody on the way from their mailed link to their own result, with one connection and their cookies. */
export class Traveller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(
    readonly port: number,
    readonly place: Place,
    readonly person: number,
    readonly thin: boolean,
    private cookie = '',
  ) {}

  /** Every request of a journey, in order. */
  async *journey(kind: 'forms' | 'script'): AsyncGenerator<Step> {
    const school = this.place.schools[this.person % this.place.schools.length] ?? ''
    const { round } = this.place
    const at = `/assessments/${round}/${school}`
    const token = tokenOf(this.person)
    const written = (what: string, choice = '', importance = '') => ({ round, school, what, choice, importance })
    const path = (ours: string, thin: string) => (this.thin ? `/thin/${thin}` : ours)
    const fields = (ours: Record<string, string>, thin: Record<string, string>) => (this.thin ? thin : ours)
    yield this.get(path(`/sign-in-links/${token}`, 'link'))
    yield this.post(path(`/sign-in-links/${token}`, 'link'), { token, next: '/' })
    yield this.get(path('/', 'start'))
    yield this.get(path(at, 'begin'))
    yield this.post(path(`${at}/response`, 'write'), fields({}, written('begin', '0', '0')))
    for (const [index, statement] of statements.entries()) {
      const [choice, importance] = [String(1 + ((index + this.person) % 5)), String(index % 3)]
      yield this.get(path(`${at}/statements/${index + 1}`, `statement/${index + 1}`))
      const form = { statement, choice, importance, note: '', revision: '0', go: 'next' }
      const thin = written(statement, choice, importance)
      if (kind === 'forms') yield this.post(path(`${at}/statements/${index + 1}`, 'write'), fields(form, thin))
      else yield this.save(path(`${at}/statements/${index + 1}/answer`, 'write/answer'), fields(form, thin))
    }
    yield this.get(path(`${at}/check`, 'check'))
    yield this.post(path(`${at}/handing-in`, 'write'), fields({}, written('hand in', '0', '0')))
    yield this.get(path(`/results/${round}/${school}`, 'result'))
  }

  get(path: string): Promise<Step> {
    return this.#send('GET', path, undefined, 200)
  }

  /** A form, which leads on. */
  post(path: string, fields: Record<string, string>): Promise<Step> {
    return this.#send('POST', path, fields, 303)
  }

  /** A save by the script, which stays. */
  save(path: string, fields: Record<string, string>): Promise<Step> {
    return this.#send('POST', path, fields, 200, { accept: 'application/json', 'x-stegvis-autosave': '1' })
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, fields: Record<string, string> | undefined, wanted: number, more = {}): Promise<Step> {
    const body = fields ? new URLSearchParams(fields).toString() : ''
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.#agent,
          port: this.port,
          host: '127.0.0.1',
          path,
          method,
          headers: {
            accept: 'text/html',
            'accept-encoding': 'gzip, deflate, br',
            'sec-fetch-site': 'same-origin',
            cookie: this.cookie,
            ...(fields ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}),
            ...more,
          },
        },
        (response) => {
          for (const line of response.headers['set-cookie'] ?? []) this.cookie = /^stegvis=[^;]+/.exec(line)?.[0] ?? this.cookie
          response.on('error', reject)
          response.on('end', () => {
            const status = response.statusCode ?? 0
            resolve({ ms: performance.now() - begun, ok: status === wanted, page: method === 'GET', status })
          })
          response.resume()
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
}
