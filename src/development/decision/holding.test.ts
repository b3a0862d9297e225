import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Visitor } from '../../../test/support/browser.ts'
import { Deciding } from '../../../test/support/deciding.ts'
import { formWith } from '../../../test/support/matters.ts'
import { leastPdf } from '../../../test/support/pdf.ts'

type Sent = Awaited<ReturnType<Visitor['post']>>

describe('a matter that is closed at the same moment', () => {
  let town: Deciding
  before(async () => {
    town = await Deciding.open()
  })
  after(() => town.program.close())

  /** Has something done while another closes the matter: it begins before that is over, and goes on after. */
  async function whileClosing(matter: string, doing: () => Promise<Sent>): Promise<Sent> {
    const other = await town.program.owner.connect()
    const id = matter.split('/').at(-1) ?? ''
    try {
      await other.query('begin')
      await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`matter ${id}`])
      const authority = town.plans.place.town.authority
      await other.query("insert into matter_closing (matter_id, authority_id, on_day, by_name) values ($1, $2, '2026-09-29', 'Roger Ek')", [
        id,
        authority,
      ])
      let over = false
      const sent = doing().finally(() => {
        over = true
      })
      while (!over && !(await waits())) await new Promise((resolve) => setTimeout(resolve, 5))
      await other.query('commit')
      return await sent
    } finally {
      other.release()
    }
  }

  const waits = async () => (await town.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")).length > 0

  /** How much lies in a matter, whatever it is. */
  const inside = async (matter: string) => {
    const [row] = await town.rows<Record<string, number>>(
      `select (select count(*)::int from register_entry where matter_id = $1) as entries, (select count(*)::int from dispatch where matter_id = $1) as dispatches,
              (select count(*)::int from matter_document where matter_id = $1) as documents, (select count(*)::int from statement where matter_id = $1) as statements,
              (select count(*)::int from decision x join matter_document d on d.id = x.document_id where d.matter_id = $1) as decisions,
              (select count(*)::int from decision_request x join matter_document d on d.id = x.document_id where d.matter_id = $1) as requests,
              (select count(*)::int from attest_request x join matter_document d on d.id = x.document_id where d.matter_id = $1) as attests,
              (select count(*)::int from board_item x join matter_document d on d.id = x.document_id where d.matter_id = $1) as items`,
      [matter.split('/').at(-1)],
    )
    return row
  }

  const last = (path: string) => path.split('/').at(-1) ?? ''
  /** What is done in a matter, by its document and a statement in it. */
  const things: Record<string, (place: { matter: string; plan: string; document: string; statement: string }) => Promise<Sent>> = {
    decision: ({ document }) => town.decide(document),
    'decision request': ({ document }) => town.lead.post(`${document}/decision-request`, { proposal: 'Anta planen.' }),
    entry: ({ matter }) =>
      town.registrar.post(`${matter}/entries`, { direction: 'in', day: '2026-09-29', party: 'En vårdnadshavare', subject: 'En fråga' }),
    dispatch: ({ matter, document }) =>
      town.registrar.post(`${matter}/dispatches`, { which: [last(document)], recipient: 'Skolorna', way: 'mail', sentOn: '2026-09-29' }),
    document: ({ matter }) => town.registrar.upload(`${matter}/documents`, formWith({ kind: 'note', name: 'En anteckning' }, leastPdf)),
    paper: ({ matter, plan }) => town.lead.post(`${plan}/revisions/1/matter-documents`, { matter: last(matter), name: 'En gång till' }),
    attest: ({ document }) =>
      town.registrar.post(`${document}/attest-requests`, {
        person: town.headId,
        title: 'Chef',
        part: 'Beslutande',
        sentence: 'Ja.',
        step: '1',
      }),
    statement: ({ matter, plan }) => begin(matter, plan),
    'final statement': ({ statement }) => town.lead.post(`${statement}/documents`),
    'told to a meeting': async ({ document }) => {
      await town.rows("update matter_document set kind = 'report' where id = $1", [last(document)])
      const { location } = await town.lead.post('/board-meetings', { board: 'Nämnden', onDay: '2026-10-20' })
      return town.lead.post(`${location}/items`, { documents: [last(document)] })
    },
  }

  async function begin(matter: string, plan: string): Promise<Sent> {
    const [row] = await town.rows<{ id: string }>('select id from authority_plan_revision where plan_id = $1', [last(plan)])
    return town.lead.post(`${matter}/statements`, {
      template: 'plan-notification',
      revision: row?.id ?? '',
      handler: 'Ada',
      board: 'Nämnden',
    })
  }

  for (const [thing, does] of Object.entries(things))
    it(`takes no more of it: ${thing}`, async () => {
      const [plan, matter] = [await town.plan(), await town.matter()]
      const document = await town.lock(plan, matter)
      const statement = (await begin(matter, plan)).location ?? ''
      const before = await inside(matter)
      const sent = await whileClosing(matter, () => does({ matter, plan, document, statement }))
      assert.ok(sent.status < 500, sent.text)
      assert.deepEqual(await inside(matter), before)
    })
})
