import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isUnreachable } from '../../ground/base/database.ts'
import { trusted } from './open.ts'

type Encoding = 'br' | 'gzip' | 'plain'

/** An answer that is kept whole, as it is sent. */
export type Kept = {
  headers: Record<string, string>
  tag: string
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>
  pattern: string
  /** The headers as they are sent, made once for each way of writing it. */
  sent: Partial<Record<Encoding, Record<string, string>>>
}

/** Bytes that a process keeps of open pages in all; beyond that it begins anew. */
const mostKept = 64 * 1024 * 1024

/**
 * What a process keeps of the open sites, ready to be sent. It asks the database for one number, once a second at most and only while somebody reads, and throws all of it away when
 * the number has grown: what is taken back is gone within a second in every process, and at once in the one that took it back. A listening connection would tell sooner, and says nothing
 * at all behind a pooler; so nothing hangs on one.
 */
export class Keeping {
  private readonly pages = new Map<string, Kept>()
  private readonly beingMade = new Map<string, Promise<Kept | Response>>()
  private bytes = 0
  private state = ''
  private askedAt = Number.NEGATIVE_INFINITY
  private forgotten = 0
  private asking: Promise<void> | null = null

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A page that may be sent without a question. */
  ready(key: string): Kept | null {
    return this.now() - this.askedAt < trusted.before ? (this.pages.get(key) ?? null) : null
  }

  /**
   * Asks whether something has changed, if that was not just done.
   * @param ask tells what every page depends on: the number of changes and the day
   * @throws when the database does not answer and has not for a minute: what is kept might have been taken back
   */
  async makeSure(ask: () => Promise<string>): Promise<void> {
    while (this.now() - this.askedAt >= trusted.before) {
      this.asking ??= this.check(ask).finally(() => {
        this.asking = null
      })
      await this.asking
    }
  }

  /** The page, kept or made; made once however many wait for it. What is no page is not kept. */
  async page(key: string, make: () => Promise<Kept | Response>): Promise<Kept | Response> {
    const kept = this.pages.get(key)
    if (kept) return kept
    const place = `${this.state} ${key}`
    const before = this.beingMade.get(place)
    if (before) {
      const made = await before
      // An answer is read once: who waited for one gets its own.
      return made instanceof Response ? make() : made
    }
    const making = this.make(key, make).finally(() => this.beingMade.delete(place))
    this.beingMade.set(place, making)
    return making
  }

  /** Something was changed by this process: the next reader has it asked for. */
  forget(): void {
    this.forgotten += 1
    this.askedAt = Number.NEGATIVE_INFINITY
  }

  private async make(key: string, make: () => Promise<Kept | Response>): Promise<Kept | Response> {
    const { state, forgotten } = this
    const made = await make()
    // Made of what was before a change, it must not be kept after it.
    if (!(made instanceof Response) && this.state === state && this.forgotten === forgotten) this.keep(key, made)
    return made
  }

  private keep(key: string, made: Kept): void {
    const size = Object.values(made.bodies).reduce((sum, body) => sum + body.length, 1000)
    // What would fill the room by itself is not kept: for its sake nothing else is thrown away.
    if (size > mostKept) return
    if (this.bytes + size > mostKept) this.clear()
    this.pages.set(key, made)
    this.bytes += size
  }

  private clear(): void {
    this.pages.clear()
    this.bytes = 0
  }

  private async check(ask: () => Promise<string>): Promise<void> {
    const { forgotten, askedAt } = this
    const now = this.now()
    try {
      const state = await ask()
      if (state !== this.state) this.clear()
      this.state = state
    } catch (error) {
      if (!isUnreachable(error) || now - askedAt > trusted.alone) throw error
      // Trusted a second more each time, until a minute has passed since the database last said that it may be.
      this.lastSaid ??= askedAt
      if (now - this.lastSaid > trusted.alone) throw error
      if (this.forgotten === forgotten) this.askedAt = now
      return
    }
    this.lastSaid = null
    if (this.forgotten === forgotten) this.askedAt = now
  }

  /** When the database last said that all is as it was; null while it answers. */
  private lastSaid: number | null = null
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * An answer ready to be sent as often as anybody asks: compressed once, well. Whoever keeps a copy asks each time whether it still holds, and is answered
 * with nothing as long as it does: a page that is taken back is gone for them, too.
 */
export async function keptOf(body: string | Uint8Array, headers: Record<string, string>): Promise<Kept> {
  const plain = new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body)
  const bodies: Kept['bodies'] = { plain }
  if (typeof body === 'string') {
    bodies.br = new Uint8Array(
      await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    )
    bodies.gzip = new Uint8Array(await zip(plain, { level: 9 }))
  }
  return {
    bodies,
    pattern: '-',
    sent: {},
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 27),
    headers: {
      'cache-control': 'public, no-cache',
      vary: 'accept-encoding',
      'content-security-policy': policy,
      'referrer-policy': 'strict-origin-when-cross-origin',
      ...headers,
    },
  }
}

/** No script at all, nothing from elsewhere, nothing to send. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * A kept page as the answer to one request: written as it accepts, or nothing when it has the same already.
 * @param header a header of the request
 * @param common what every answer of the program says; given only where nothing else adds it
 */
export function answerKept(
  kept: Kept,
  header: (name: 'accept-encoding' | 'if-none-match') => string | null | undefined,
  common?: Record<string, string>,
): Response {
  const { bodies, sent, tag } = kept
  const encoding = encodingFor(header('accept-encoding') ?? '', bodies)
  const etag = `"${tag}-${encoding}"`
  if (hasSame(header('if-none-match'), etag)) return new Response(null, { status: 304, headers: { ...common, ...kept.headers, etag } })
  const made = () => ({ ...common, ...kept.headers, etag, ...(encoding === 'plain' ? {} : { 'content-encoding': encoding }) })
  if (!common) return new Response(bodies[encoding] ?? null, { headers: made() })
  sent[encoding] ??= made()
  return new Response(bodies[encoding] ?? null, { headers: sent[encoding] })
}

function encodingFor(accepted: string, bodies: Kept['bodies']): Encoding {
  if (bodies.br && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  return bodies.gzip && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'plain'
}

/** Compared weakly, as RFC 9110 section 13.1.2 says. */
function hasSame(wanted: string | null | undefined, etag: string): boolean {
  return typeof wanted === 'string' && (wanted.trim() === '*' || wanted.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))
}
