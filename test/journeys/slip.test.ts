import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inScope } from '../../src/ground/base/database.ts'
import { issueSlip } from '../../src/people/access/ticket.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('the picture on a slip', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
  })
  after(() => site.close())

  function slipFor(person: string): Promise<string> {
    const { program } = site.program
    const admin = town.people.admin
    return inScope(program.db, { authority: town.authority, person: admin }, (tx) =>
      issueSlip(tx, program.secret, { authority: town.authority, person }, admin, program.clock(), '2026-09-29'),
    )
  }

  it('leads to a page where the code stands in the field, in nothing that is sent before the press, and no longer in the address', async () => {
    const code = await slipFor(town.people.staff)
    const page = await site.visitor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url(), ...Object.values(request.headers())))
    await page.goto(`/slip#${code}`)
    assert.equal((await page.getByLabel('Koden på din lapp').inputValue()).replaceAll(' ', ''), code)
    assert.equal(page.url(), `${site.address}/slip`)
    assert.ok(asked.length > 0)
    for (const text of asked) assert.ok(!text.includes(code), text)
    const next = await slipFor(town.people.teacher)
    await page.evaluate((hash) => {
      location.hash = hash
    }, next)
    await page.waitForFunction(() => location.hash === '')
    assert.equal((await page.getByLabel('Koden på din lapp').inputValue()).replaceAll(' ', ''), next, 'a second slip in the same window')
    await press(page, 'Logga in')
    assert.equal(page.url(), `${site.address}/`)
  })

  it('leads without script to the same field, where the code is typed from the slip', async () => {
    const code = await slipFor(town.people.staff)
    const page = await site.visitor({ script: false })
    await page.goto(`/slip#${code}`)
    const field = page.getByLabel('Koden på din lapp')
    assert.equal(await field.inputValue(), '')
    await field.fill(code)
    await press(page, 'Logga in')
    assert.equal(page.url(), `${site.address}/`)
  })

  it('of a slip that was printed before leads to the same page', async () => {
    const code = await slipFor(town.people.staff)
    const page = await site.visitor()
    await page.goto(`/slips/${code}`)
    assert.equal((await page.getByLabel('Koden på din lapp').inputValue()).replaceAll(' ', ''), code)
    assert.equal(page.url(), `${site.address}/slip`)
  })
})
