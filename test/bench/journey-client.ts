import { Agent, request } from 'node:http'
import { type Place, tokenOf } from './journey-people.ts'

export type Step = {
  ms: number
  ok: boolean
  page: boolean
  status: number
  /** Seconds after which to come again, when there was no room. */
  again: number | null
  /** The statement whose answer it saved. */
  saved?: string
}

/** Somebody on the way from their mailed link to their own result, with one connection and their cookies. */
export class Traveller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  /** Told of every refusal for want of room, after which the same is asked again; without it a refusal is an answer like another. */
  onRefused: ((step: Step) => void) | undefined

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
    for (const [index, statement] of this.place.statements.entries()) {
      const [choice, importance] = [String(1 + ((index + this.person) % 5)), String(index % 3)]
      yield this.get(path(`${at}/statements/${index + 1}`, `statement/${index + 1}`))
      const form = { statement, choice, importance, note: '', revision: '0', go: 'next' }
      const thin = written(statement, choice, importance)
      const step =
        kind === 'forms'
          ? await this.post(path(`${at}/statements/${index + 1}`, 'write'), fields(form, thin))
          : await this.save(path(`${at}/statements/${index + 1}/answer`, 'write/answer'), fields(form, thin))
      yield step.ok ? { ...step, saved: statement } : step
    }
    yield this.get(path(`${at}/check`, 'check'))
    yield this.post(path(`${at}/handing-in`, 'write'), fields({}, written('hand in', '0', '0')))
    yield this.get(path(`/results/${round}/${school}`, 'result'))
  }

  get(path: string): Promise<Step> {
    return this.#ask('GET', path, undefined, 200)
  }

  /** A form, which leads on. */
  post(path: string, fields: Record<string, string>): Promise<Step> {
    return this.#ask('POST', path, fields, 303)
  }

  /** A save by the script, which stays. */
  save(path: string, fields: Record<string, string>): Promise<Step> {
    return this.#ask('POST', path, fields, 200, { accept: 'application/json', 'x-stegvis-autosave': '1' })
  }

  close(): void {
    this.#agent.destroy()
  }

  async #ask(method: string, path: string, fields: Record<string, string> | undefined, wanted: number, more = {}): Promise<Step> {
    for (;;) {
      const step = await this.#send(method, path, fields, wanted, more)
      if (step.again === null || !this.onRefused) return step
      this.onRefused(step)
      await new Promise((resolve) => setTimeout(resolve, (step.again ?? 1) * 1000))
    }
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
            const again = status === 503 ? Number(response.headers['retry-after'] ?? 1) : null
            resolve({ ms: performance.now() - begun, ok: status === wanted, page: method === 'GET', status, again })
          })
          response.resume()
        },
      )
      // A line that the server had just closed: what went over it is sent again, as a browser does.
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        if (outgoing.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? ''))
          resolve(this.#send(method, path, fields, wanted, more))
        else reject(error)
      })
      outgoing.end(body)
    })
  }
}
