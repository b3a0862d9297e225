import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { trusted } from '../../src/face/open/open.ts'
import { keepingOf } from '../../src/face/open/serving.tsx'
import type { AuthorityPlans } from './authority-plans.ts'
import { signedIn, Visitor } from './browser.ts'
import { listenTo } from './counting.ts'
import { makeMunicipality } from './municipality.ts'
import { hidden } from './plan-town.ts'

const tables = ['open_paper', 'open_publication', 'open_page', 'open_site', 'open_site_address']

/** The open site of a municipality that writes plans, on the real routes. */
export class OpenSites {
  private other: Visitor | undefined

  constructor(private readonly plans: AuthorityPlans) {}

  /** No plans and nothing that was ever open. */
  async clear(): Promise<void> {
    for (const table of tables) await this.plans.place.rows(`delete from ${table}`)
    await this.plans.place.rows('update open_change set number = number + 1')
    keepingOf(this.plans.place.program.program).forget()
    await this.plans.clear()
  }

  /** Chooses the address by the administrator's form. */
  async choose(address: string): Promise<void> {
    const admin = this.plans.admin()
    const shown = /name="shown" value="(\w*)"/.exec((await admin.get('/settings/open-site')).text)?.[1] ?? ''
    const { status, text } = await admin.post('/settings/open-site?_method=PUT', { address, title: '', lead: '', shown })
    assert.equal(status, 303, text)
  }

  /** A plan with a goal, in force; returns its path. @param before the plan that it replaces */
  async planInForce(more: Record<string, string> = {}, before = ''): Promise<string> {
    const plan = await this.plans.begin({ title: 'Planen', ...more, goOn: before.split('/')[2] ?? '' })
    await this.plans.addGoal(plan)
    await this.plans.freeze(plan)
    await this.plans.force(plan, 1, '2026-09-29')
    return plan
  }

  /** Where a plan is published. */
  at(plan: string): string {
    return `/open-pages/plan/${plan.split('/')[2]}`
  }

  /** Publishes what the page of a plan shows. */
  async publish(plan: string, names = ''): Promise<void> {
    const page = await this.plans.admin().get(this.at(plan))
    assert.equal(page.status, 200)
    const { version = '' } = hidden(page.text)
    const sent = await this.plans.admin().post(this.at(plan), { version, names })
    assert.equal(sent.status, 303, sent.text)
  }

  takeBack(plan: string, reason: string) {
    return this.plans.admin().post(`${this.at(plan)}?_method=DELETE`, { reason })
  }

  /** A plan that is open at /open/bjorkkoping. */
  async published(more: Record<string, string> = {}): Promise<{ plan: string; page: string }> {
    const plan = await this.planInForce(more)
    await this.choose('bjorkkoping')
    await this.publish(plan)
    const [page] = await this.plans.place.rows<{ address: string }>('select address from open_page')
    return { plan, page: `/open/bjorkkoping/${page?.address}` }
  }

  async lastPlan(): Promise<string> {
    const [plan] = await this.plans.place.rows<{ id: string }>('select id from authority_plan order by changed_at desc limit 1')
    return `/authority-plans/${plan?.id}`
  }

  /** As long as a process trusts what it keeps. */
  aSecondLater(): Promise<void> {
    return pause(trusted.before + 30)
  }

  /** How often the web's login was asked something meanwhile. */
  async counting(work: () => Promise<void>): Promise<number> {
    const asked = listenTo(this.plans.place.program.web)
    asked()
    await work()
    return asked().texts.filter((text) => /^\s*select/i.test(text)).length
  }

  /** An administrator of another authority in the same installation. */
  async otherAuthority(): Promise<Visitor> {
    if (this.other) return this.other
    const { program } = this.plans.place
    const town = await makeMunicipality(program, 'Gransele kommun')
    this.other = await signedIn(program, town.authority, town.people.admin)
    return this.other
  }

  /** Where an address leads in the end. */
  async followed(path: string): Promise<Awaited<ReturnType<Visitor['get']>>> {
    const answer = await new Visitor(this.plans.place.program).get(path)
    return answer.location === null ? answer : this.followed(answer.location)
  }
}
