import { type ServerType, serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Origin } from '../../src/ground/base/viewer.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { openBrowser } from './chromium.ts'
import { loopback } from './loopback.ts'
import { openTestProgram, type TestProgram } from './program.ts'
import { thorough } from './thorough.ts'

/** A test program that listens, and a browser that visits it. */
export type Site = {
  program: TestProgram
  address: string
  browser: Browser
  /** A new visitor; closed with the site. */
  visitor(options?: VisitorOptions): Promise<Page>
  close(): Promise<void>
}

export type VisitorOptions = {
  width?: number
  script?: boolean
  theme?: 'light' | 'dark'
  as?: { authority: string; person: string; origin?: Origin }
  language?: string
  /** Whether pages may move, one into the next; only in the long run unless said, since a third of what a journey costs is drawing it. */
  motion?: boolean
}

/** Opens a site on a free port: an empty installation, unless another way to open a program is given. */
export async function openSite(settings: Record<string, string> = {}, open = openTestProgram): Promise<Site> {
  // It listens before there is a program, which must know its own address: a port that was free a moment ago may be somebody else's now.
  let answer: TestProgram['app']['fetch'] | undefined
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const listening: ServerType = serve(
      { fetch: (request, env) => answer?.(request, env) ?? new Response(null, { status: 503 }), port: 0, hostname: loopback },
      (at) => resolve({ server: listening, port: at.port }),
    )
  })
  const address = `http://localhost:${port}`
  const program = await open({ PUBLIC_URL: address, ...settings })
  answer = program.app.fetch
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  return {
    program,
    address,
    browser,
    async visitor({ width = 390, script = true, theme = 'light', as, language = 'sv-SE', motion = thorough } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 844 },
        javaScriptEnabled: script,
        colorScheme: theme,
        reducedMotion: motion ? 'no-preference' : 'reduce',
        locale: language,
        baseURL: address,
      })
      contexts.push(context)
      if (as) await context.addCookies([{ name: 'stegvis', value: await cookieFor(program, as), url: address }])
      return context.newPage()
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await new Promise((resolve) => server.close(resolve))
      await program.close()
    },
  }
}

async function cookieFor(program: TestProgram, { authority, person, origin = 'mail' }: NonNullable<VisitorOptions['as']>): Promise<string> {
  const claim = await inScope(program.program.db, { authority, person }, (tx) =>
    beginSession(tx, program.program.secret, { authority, person }, origin, '', dayOf(program.program.clock())),
  )
  return writeClaim(claim)
}

/** Presses what leads on, and waits for the page that comes. */
export async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  const control = page.getByRole(role, { name }).first()
  await Promise.all([page.waitForEvent('domcontentloaded'), control.click()])
}
