import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { routes } from '../src/app.tsx'
import { keepingOf } from '../src/face/open/serving.tsx'
import type { Route } from '../src/people/permission/route.ts'
import { mostAsked } from './statements.table.ts'
import { signedIn, Visitor } from './support/browser.ts'
import { listenTo } from './support/counting.ts'
import { makeMuch } from './support/much.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { addressOf, type Things, thingsOf } from './support/things.ts'
import { shareOf } from './support/thorough.ts'

/** A route that the table does not have yet: as a list, or as a change. */
const unlisted = { page: [5, 6], change: [12, 13] } as const

describe('what a route asks of the database', () => {
  let program: TestProgram
  let town: Municipality
  let things: Things
  const who = ['teacher', 'lead', 'principal', 'admin', 'coach', 'districtHead'] as const

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    things = await thingsOf(program, town)
  })
  after(() => program.close())

  it('is held to a number of questions, and of answers that it waits for', async () => {
    // What the installation is, is read once for everybody.
    await new Visitor(program).get('/sign-in')
    const heard = listenTo(program.web)
    const pages = routes.filter(({ method }) => method === 'GET')
    // What ends the session, or begins something for everyone, would leave nothing to ask about.
    const changes = routes.filter(({ method, path }) => method !== 'GET' && !/session|language|demo|authority/.test(path))
    const over: string[] = []
    for (const name of who) {
      const visitor = await signedIn(program, town.authority, town.people[name])
      await visitor.get('/')
      for (const route of [...pages, ...changes]) {
        heard()
        await ask(visitor, route)
        const { texts, trips } = heard()
        const questions = texts.filter((text) => !/^(begin|commit|rollback)/.test(text)).length
        const [mostQuestions, mostTrips] =
          mostAsked[`${route.method} ${route.path}`] ?? unlisted[route.method === 'GET' ? 'page' : 'change']
        if (questions > mostQuestions || trips > mostTrips)
          over.push(`${route.method} ${route.path} (${name}): ${questions} questions in ${trips} trips`)
      }
    }
    assert.deepEqual(over, [])
  })

  it('is nothing for those who are signed out, on pages that show nothing of anybody', async () => {
    const heard = listenTo(program.web)
    const visitor = new Visitor(program)
    // What the installation is, and its information text, were read once; a page that shows nothing else asks nothing.
    await visitor.get('/sign-in')
    await visitor.get('/guides/informationstext')
    const nothing = ['/guides', '/guides/:guide', '/protection', '/who-sees-what', '/components', '/slip', '/sign-in-links/:token']
    for (const path of nothing) {
      const route = routes.find((each) => each.method === 'GET' && each.path === path)
      assert.ok(route, path)
      heard()
      assert.equal((await ask(visitor, route)).status, 200, path)
      assert.deepEqual(heard().texts, [], path)
    }
    for (const path of ['/', '/sign-in', '/accessibility', '/guides/informationstext', '/nowhere']) {
      heard()
      await visitor.get(path)
      assert.deepEqual(heard().texts, [], path)
    }
    for (const route of routes.filter(({ method, rule }) => method === 'GET' && rule !== 'public')) {
      heard()
      await ask(visitor, route)
      assert.deepEqual(heard().texts, [], `${route.path} for who is signed out`)
    }
  })

  it('does not grow with what there is: plans, actions, comments, teams, schools, rounds', async () => {
    const heard = listenTo(program.web)
    const pages = routes.filter(({ method }) => method === 'GET')
    const countsOf = async () => {
      const counts: string[] = []
      for (const name of who) {
        const visitor = await signedIn(program, town.authority, town.people[name])
        await visitor.get('/')
        for (const route of askedBy(name, pages)) {
          // Open pages ask once a second whether something has changed: here they always do, however slow the machine is.
          const askAnew = () => {
            keepingOf(program.program).forget()
            heard()
            return ask(visitor, route)
          }
          // What is read once is kept in memory: the second time tells what a page costs. What is shown to nobody keeps nothing.
          const { status } = await askAnew()
          if (status === 200) await askAnew()
          counts.push(`${name} ${route.path} ${status}: ${heard().texts.length}`)
        }
      }
      return counts
    }
    await makeMuch(program, town, 1)
    const before = await countsOf()
    await makeMuch(program, town, 30, 120)
    const after = await countsOf()
    assert.deepEqual(
      after.filter((count) => !before.includes(count)),
      before.filter((count) => !after.includes(count)),
    )
  })

  /** The routes that somebody asks for: all of them those who see most, a share each of the others. */
  function askedBy(name: (typeof who)[number], all: readonly Route[]): readonly Route[] {
    const seeingLess = who.filter((each) => each !== 'admin' && each !== 'principal')
    return name === 'admin' || name === 'principal' ? all : shareOf(all, seeingLess.indexOf(name), seeingLess.length)
  }

  function ask(visitor: Visitor, route: Route) {
    const address = addressOf(route, things)
    if (route.method === 'GET') return visitor.get(address)
    return visitor.post(route.method === 'POST' ? address : `${address}?_method=${route.method}`)
  }
})
