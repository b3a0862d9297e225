import assert from 'node:assert/strict'
import { findAspect } from '../../src/content/framework/framework.ts'
import { planContent } from '../../src/cycle/plan/store-content.ts'
import { addGoal } from '../../src/cycle/plan/store-goals.ts'
import { paperOf } from '../../src/cycle/plan-paper/outline.ts'
import { pdfOf } from '../../src/ground/paper/pdf.ts'
import { remembered, setPaper } from '../../src/ground/paper/setting.ts'
import { signedIn } from '../support/browser.ts'
import { makeMunicipality } from '../support/municipality.ts'
import { almskolansPlan, digitalSchool, emptyPlan, paperFacts } from '../support/plan-content.ts'
import { Planning } from '../support/planned.ts'
import { openTestProgram } from '../support/program.ts'
import { describeMachine, summarise } from './bench.ts'

// A plan of 60 actions as PDF: the whole request (who asks, may they, the plan from the database, the press's process and the way there and back) beside
// setting the very same paper in this process. Between turns so many other papers are set that neither remembers the one before.
const actions = 60
const turns = 15

describeMachine()
const program = await openTestProgram()
const town = await makeMunicipality(program)
const planning = new Planning(program, town, town.people.principal)
const plan = await planning.plan(town.almskolan)
const samples = almskolansPlan().goals
const goals = await planning.work(async (tx) => {
  const made: string[] = []
  for (const { title, aspect, signs, baseline } of [...samples, ...samples])
    made.push(await addGoal(tx, planning.actor, plan, { title, aspect, signs, baseline }))
  return made
})
const aspects = digitalSchool.areas.flatMap((area) => area.aspects.map(({ key }) => key))
for (let index = 0; index < actions; index += 1) {
  const sample = digitalSchool.actions[index]
  await planning.action(town.almskolan, {
    goal: goals[index % goals.length] ?? null,
    aspect: findAspect(digitalSchool, aspects[index % aspects.length] ?? '')?.key ?? null,
    title: sample?.title.sv ?? '',
    text: sample?.text.sv ?? '',
    why: 'Personalens medelvärde är 2,4 (38 svar): det här tar er ett steg vidare.',
    ownerPerson: town.people.teacher,
    dueOn: `2027-0${1 + (index % 6)}-15`,
    hours: 1 + index,
    howWeKnow: sample?.evidence.sv ?? '',
  })
}

const principal = await signedIn(program, town.authority, town.people.principal)
const content = await planning.work((tx) =>
  planContent(
    tx,
    {
      id: plan,
      unit: { id: town.almskolan, kind: 'school', name: 'Almskolan', ended: false, endedOn: null },
      school: { id: town.almskolan, name: 'Almskolan', district: town.district },
      schoolYear: 2026,
      frameworkVersion: '',
      introduction: '',
    },
    planning.actor.today,
  ),
)
const paper = paperOf(content, paperFacts({ standing: { is: 'draft', changedOn: planning.actor.today } }), 'sv')

const times: Record<'request' | 'bare', number[]> = { request: [], bare: [] }
let bytes = 0
for (let turn = -2; turn < turns; turn += 1) {
  const bare = await timed(bareSetting)
  const request = await timed(wholeRequest)
  if (turn < 0) continue
  times.bare.push(bare)
  times.request.push(request)
}
const ratios = times.request.map((time, turn) => time / (times.bare[turn] ?? Number.NaN))
for (const [name, values] of [
  ['the whole request', times.request],
  ['setting alone', times.bare],
] as const) {
  const { median, spread } = summarise(values)
  console.log(`${name.padEnd(24)}${median.toFixed(0)} ms ±${Math.round((spread / 2) * 100)} %`)
}
console.log(
  `ratio request / bare      ${summarise(ratios).median.toFixed(2)} (wanted ≤ 1.5); ${actions} actions, ${Math.round(bytes / 1024)} kB`,
)
await program.close()

async function timed(work: () => Promise<void>): Promise<number> {
  const other = paperOf(emptyPlan(), paperFacts(), 'sv')
  for (let turn = 0; turn <= remembered; turn += 1) await Promise.all([setPaper(other), pdfOf(other)])
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function bareSetting(): Promise<void> {
  bytes = (await setPaper(paper)).length
}

async function wholeRequest(): Promise<void> {
  const { status, response } = await principal.get(`/plans/${plan}/plan.pdf`)
  assert.equal(status, 200)
  const file = await response.arrayBuffer()
  assert.ok(Math.abs(file.byteLength - bytes) < bytes / 50, `${file.byteLength} bytes, ${bytes} bare`)
}
