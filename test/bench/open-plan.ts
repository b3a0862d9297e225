import type pg from 'pg'
import type { Block } from '../../src/ground/paper/paper.ts'

const goals = 40
const measures = 5

/** An authority with a published plan in force: 40 goals with five measures each. Returns the path of its page. */
export async function makeOpenPlan(owner: pg.Pool): Promise<string> {
  const one = async (text: string, values: unknown[]) => (await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const authority = await one(
    "insert into authority (kind, name, created_on) values ('real', 'Björkköpings kommun', '2025-08-15') returning id",
    [],
  )
  const plan = await one(
    "insert into authority_plan (authority_id, template, title, kind, from_on, to_on, made_on, made_by_name, changed_at, changed_by_name) values ($1, 'four-parts', 'Planen', 'Handlingsplan', '2025-09-01', '2030-12-31', '2025-09-01', 'Ada', now(), 'Ada') returning id",
    [authority],
  )
  const revision = await one(
    `insert into authority_plan_revision (authority_id, plan_id, number, content, by_name, at) values ($1, $2, 1, '{"head": {"title": "Plan"}}', 'Ada', now()) returning id`,
    [authority, plan],
  )
  await owner.query(
    "insert into authority_plan_force (authority_id, plan_id, revision_id, from_on, decided_by, decided_on, by_name, at) values ($1, $2, $3, '2025-09-01', 'Chefen', '2025-09-01', 'Ada', now())",
    [authority, plan, revision],
  )
  await owner.query("insert into open_site_address (address, authority_id, by_name, at) values ('bjorkkoping', $1, 'Ada', now())", [
    authority,
  ])
  await owner.query("insert into open_site (authority_id, address) values ($1, 'bjorkkoping')", [authority])
  const page = await one("insert into open_page (authority_id, kind, thing, address) values ($1, 'plan', $2, 'planen') returning id", [
    authority,
    plan,
  ])
  const paper = { corner: [], blocks: blocks() }
  const content = { title: 'Planen', summary: 'En plan.', figures: [], papers: { sv: paper, en: paper } }
  await owner.query(
    "insert into open_publication (authority_id, page_id, version, content, with_names, by_name, at) values ($1, $2, $3, $4, false, 'Ada', now())",
    [authority, page, revision, JSON.stringify(content)],
  )
  return '/open/bjorkkoping/planen'
}

function blocks(): Block[] {
  return Array.from({ length: goals }, (_, goal): Block[] => [
    { kind: 'heading', level: goal % 10 === 0 ? 2 : 3, text: `Mål nummer ${goal + 1} som har ett namn av vanlig längd` },
    {
      kind: 'text',
      tone: 'body',
      written: [[`Vad som ska vara annorlunda när mål ${goal + 1} är nått, i ett par meningar som någon har skrivit.`]],
    },
    {
      kind: 'facts',
      facts: [
        { term: 'Ansvarig', lines: ['Utvecklingschefen'] },
        { term: 'Så märks det', lines: [`Det märks i klassrum ${goal}.`] },
      ],
    },
    {
      kind: 'table',
      table: {
        caption: `Åtgärder för mål ${goal + 1}`,
        columns: ['Åtgärd', 'Ansvarig', 'Klar senast', 'Kostnad'],
        widths: [6, 4, 3, 3],
        rows: Array.from({ length: measures }, (_, at) => [
          `Åtgärd ${goal}.${at} som görs tillsammans`,
          'IT-chefen',
          `${at + 1} juni 2027`,
          `${goal * 1000 + at} kr`,
        ]),
      },
    },
  ]).flat()
}
