import assert from 'node:assert/strict'
import { inScope } from '../../src/ground/base/database.ts'
import type { Role } from '../../src/ground/base/viewer.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { AuthorityPlans } from './authority-plans.ts'
import { signedIn, type Visitor } from './browser.ts'

/** What the list of delegation says. */
export const delegation = {
  version: '2026:1',
  adopted: '2026-01-15',
  points: '3.3 Anställa rektor, skolchef\n3.4 Besluta om planer för verksamheten, förvaltningschef',
}

/** A municipality with a head, a development lead and a registrar at the authority, who take a plan through decision and board by the pages. */
export class Deciding {
  private matters = 0
  private codes = new Map<string, string>()
  private constructor(
    readonly plans: AuthorityPlans,
    readonly head: Visitor,
    readonly headId: string,
    readonly lead: Visitor,
    readonly registrar: Visitor,
  ) {}

  static async open(): Promise<Deciding> {
    const plans = await AuthorityPlans.open()
    const { program, town } = plans.place
    program.setNow('2026-09-29T08:00:00Z')
    const people = new Map<Role, string>()
    await inScope(program.db, { authority: town.authority }, async (tx) => {
      for (const [role, givenName, familyName] of [
        ['head', 'Margareta', 'Ljung'],
        ['development_lead', 'Annika', 'Berglund'],
        ['registrar', 'Roger', 'Ek'],
      ] as const) {
        const from = '2026-02-01'
        const id = await addPerson(
          tx,
          { authority: town.authority, givenName, familyName, email: `${familyName.toLowerCase()}@almkoping.se`, from },
          program.program.secret,
        )
        await addDuty(tx, { authority: town.authority, person: id, unit: town.authority, role, from })
        people.set(role, id)
      }
    })
    const as = (role: Role) => signedIn(program, town.authority, people.get(role) ?? '')
    return new Deciding(plans, await as('head'), people.get('head') ?? '', await as('development_lead'), await as('registrar'))
  }

  get program() {
    return this.plans.place.program
  }

  rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.plans.place.rows<Row>(text, values)
  }

  /** A plan with a goal, frozen; returns its path. */
  async plan(title = 'Plan för digitalisering 2027–2029'): Promise<string> {
    const plan = await this.plans.begin({ title })
    const goal = await this.plans.addGoal(plan, { sign: 'De väljer källa själva' })
    await this.plans.admin().post(`${plan}/needs`, { text: 'Tid att planera ihop', goal })
    await this.plans.freeze(plan)
    return plan
  }

  async matter(): Promise<string> {
    this.matters += 1
    const { location } = await this.lead.post('/matters', { number: `BUN 2026/${this.matters}`, title: 'Plan för åren' })
    assert.ok(location)
    return location
  }

  /** Locks a frozen version of a plan in a matter; returns the document's path. */
  async lock(plan: string, matter: string, number = 1): Promise<string> {
    const sent = await this.lead.post(`${plan}/revisions/${number}/matter-documents`, {
      matter: matter.split('/').at(-1) ?? '',
      name: 'Plan för digitalisering 2027–2029',
    })
    assert.equal(sent.status, 303, sent.text)
    return sent.location ?? ''
  }

  async delegated(): Promise<string> {
    await this.lead.post('/delegation/lists', delegation)
    const [point] = await this.rows<{ id: string }>("select id from delegation_point where number = '3.4'")
    return point?.id ?? ''
  }

  /** Has a code mailed to who decides, and reads it from the mail; the last one that was sent, when none comes. */
  async codeFor(document: string, who = this.head): Promise<string> {
    this.program.sent.length = 0
    await who.post(`${document}/decision-code`)
    await this.program.runJobs()
    const mail = this.program.sent.find(({ subject }) => subject.startsWith('Kod'))
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? this.codes.get(document) ?? ''
    this.codes.set(document, code)
    return code
  }

  /** Takes a decision back, by a code just mailed when none is told. */
  async takeBack(decision: string, reason: string, more: Record<string, string> = {}, who = this.head) {
    const code = more.code ?? (await this.backCodeFor(decision, who))
    return who.post(`${decision}/withdrawal`, { reason, code, ...more })
  }

  /** Has the code mailed by which a decision is taken back, and reads it from the mail. */
  async backCodeFor(decision: string, who = this.head): Promise<string> {
    this.program.sent.length = 0
    await who.post(`${decision}/withdrawal-code`)
    await this.program.runJobs()
    const mail = this.program.sent.find(({ subject }) => subject.startsWith('Kod för att ta tillbaka'))
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? ''
  }

  async decide(document: string, more: Record<string, string> = {}, who = this.head) {
    const code = more.code ?? (await this.codeFor(document, who))
    return who.post(`${document}/decisions`, {
      code,
      kind: 'execution',
      decidedOn: '2026-09-29',
      from: '2026-10-01',
      text: 'Fastställer planen.',
      title: 'förvaltningschef',
      ...more,
    })
  }
}
