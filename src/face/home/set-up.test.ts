import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { secretFrom } from '../../ground/base/secret.ts'
import { showCode } from '../../people/access/code.ts'
import { accessCommands } from '../../people/access/commands.ts'
import { setupCode, setupCodeLine } from '../../people/access/setup-code.ts'

const wish = { name: 'Åmåls kommun', givenName: 'Anna', familyName: 'Åberg', email: 'anna@amal.example.se' }
const elsewhere = '203.0.113.9'

describe('an empty installation reached from elsewhere than its machine', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())
  beforeEach(() => program.owner.query('delete from attempt'))

  const stranger = (from = elsewhere) => new Visitor(program, 'sv', from)
  const authorities = async () => (await program.owner.query('select from authority')).rowCount

  it('asks for the code in the terminal, for an authority and for the demo; at the machine nothing more is asked', async () => {
    const far = (await stranger().get('/')).text
    assert.match(far, /name="code"/)
    assert.match(far, /name="demoCode"/)
    assert.doesNotMatch((await new Visitor(program).get('/')).text, /name="(demoC|c)ode"/)
    assert.ok(!far.replaceAll(/\s/g, '').includes(setupCode(program.program.secret)), 'the page does not tell it')
  })

  it('is neither claimed nor filled without the code, and says so beside the field with everything written kept', async () => {
    for (const code of ['', 'hej', 'ACDEFGHJKMNP']) {
      const refused = await stranger().post('/authority', { ...wish, code })
      assert.equal(refused.status, 422)
      assert.match(refused.text, code ? /Koden är inte den som står i terminalen/ : /Skriv koden som står i terminalen/)
      assert.match(refused.text, /href="#code"/)
      assert.match(refused.text, /id="code-error"/)
      assert.match(refused.text, /value="Åmåls kommun"/)
      const demo = await stranger().post('/demo', { demoCode: code })
      assert.equal(demo.status, 422)
      assert.match(demo.text, /href="#demoCode"/)
      assert.match(demo.text, /id="demoCode-error"/)
    }
    assert.equal(await authorities(), 0)
  })

  it('tells of a wrong code and a wrong address at once', async () => {
    const refused = await stranger().post('/authority', { ...wish, email: 'anna', code: 'ACDEFGHJKMNP' })
    assert.match(refused.text, /href="#email".*href="#code"/s)
  })

  it('takes nobody for sitting at the machine who comes through a proxy, under another name or to another name', async () => {
    const passing: [string, Record<string, string>][] = [
      ['/', { 'x-forwarded-for': '127.0.0.1' }],
      ['/', { 'x-real-ip': elsewhere }],
      ['/', { forwarded: 'for=127.0.0.1' }],
      ['/', { via: '1.1 proxy' }],
      ['http://rebound.example.se/', {}],
    ]
    for (const [path, headers] of passing) assert.match((await new Visitor(program).get(path, headers)).text, /name="code"/, path)
    assert.doesNotMatch((await new Visitor(program, 'sv', '::ffff:127.0.0.1').get('http://127.0.0.1:4173/')).text, /name="code"/)
    assert.doesNotMatch((await new Visitor(program, 'sv', '::1').get('http://[::1]:4173/')).text, /name="code"/)
    const behind: Record<string, string>[] = [{ PUBLIC_URL: 'https://stegvis.example.se' }, { TRUST_PROXY: '1' }]
    for (const settings of behind) {
      const served = await openTestProgram(settings)
      try {
        assert.match((await new Visitor(served).get('http://127.0.0.1/')).text, /name="code"/, JSON.stringify(settings))
      } finally {
        await served.close()
      }
    }
  })

  it('refuses a network that goes on guessing, and never the right code', async () => {
    program.setNow('2026-09-29T08:00:00Z')
    const { fingerprint } = program.program.secret
    await program.owner.query('insert into attempt values ($1, 30, $2)', [
      fingerprint('attempt', `wrong set-up codes from ${elsewhere}`),
      '2026-09-29T08:07:00Z',
    ])
    const wrong = 'ACDEFGHJKMNP'
    const refused = await stranger().post('/authority', { ...wish, code: wrong })
    assert.equal(refused.status, 429)
    assert.equal(refused.response.headers.get('retry-after'), '420')
    assert.match(refused.text, /rätt kod fungerar genast/)
    assert.equal((await stranger().post('/demo', { demoCode: wrong })).status, 429)
    const right = setupCode(program.program.secret)
    assert.equal((await stranger().post('/authority', { ...wish, name: '', code: right })).status, 422, 'let through to the next fault')
    assert.equal((await stranger('198.51.100.7').post('/authority', { ...wish, code: 'ACDEFGHJKMNP' })).status, 422)
    assert.equal(await authorities(), 0)
  })

  it('has one code for all its processes and restarts, another than every other installation', () => {
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    assert.equal(setupCode(secretFrom(one)), setupCode(secretFrom(one)))
    assert.notEqual(setupCode(secretFrom(one)), setupCode(secretFrom(two)))
    assert.match(setupCode(secretFrom(one)), /^[ACDEFGHJKMNPQRTWXY34679]{12}$/)
  })

  it('is made by whoever writes the code as the terminal shows it, and then has none any more', async (t) => {
    const code = showCode(setupCode(program.program.secret))
    const command = accessCommands.find(({ name }) => name === 'setup-code')
    const written: string[] = []
    const write = t.mock.method(process.stdout, 'write', (text: string) => written.push(text) > 0)
    assert.equal(await command?.run([], program), 0)
    assert.equal((await stranger().post('/authority', { ...wish, code: code.toLowerCase() })).status, 303)
    write.mock.restore()
    assert.equal(written[0], `${setupCodeLine(program.program.secret)}\n`)
    assert.ok(written[0]?.includes(code))
    assert.match(written.join(''), /\/sign-in-links\//)
    assert.equal(await authorities(), 1)
    assert.equal((await stranger().post('/authority', { ...wish, code })).status, 404)
    await assert.rejects(async () => command?.run([], program), /already/)
  })
})
