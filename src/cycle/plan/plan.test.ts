// Long: the rules of a plan, each beside the rule that it bounds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Duty, Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { overlapsIn } from '../action-choice/overlaps.ts'
import { type ActionSetting, draftOfAction, faultsInAction, formForAction, marksOf, touchedSince, writtenAction } from './action-form.ts'
import { changesBetween } from './changes.ts'
import { canBeAdopted, checksOf } from './checks.ts'
import { contentKey } from './content-key.ts'
import { numbered, type PlanAction, type PlanContent, type PlanGoal, schoolYearName } from './plan.ts'
import {
  canAdopt,
  canClose,
  canComment,
  canEdit,
  canGiveFeedback,
  canRemove,
  canReopen,
  canSubmit,
  canWithdraw,
  isLate,
  type Ruled,
  stateOf,
} from './rules.ts'

const nobody = { submission: null, feedback: null, adoption: null, closing: null }

const teamPlan: Ruled = {
  unit: { id: 'team', kind: 'team', ended: false },
  school: { id: 'school' },
  state: 'draft',
  hasLead: true,
  submission: null,
}
const schoolPlan: Ruled = { ...teamPlan, unit: { id: 'school', kind: 'school', ended: false }, hasLead: false }

function viewerWith(duties: Partial<Duty>[], askedSchools: string[] = []): Viewer {
  return {
    person: 'me',
    authority: 'authority',
    authorityName: 'Björkköping',
    authorityKind: 'real',
    session: 'session',
    origin: 'mail',
    givenName: 'Sara',
    familyName: 'Lindqvist',
    email: null,
    askedSchools: askedSchools.map((id) => ({ id, name: id })),
    duties: duties.map((duty) => ({
      role: 'teacher',
      unit: 'team',
      unitKind: 'team',
      unitName: '4–6',
      school: 'school',
      schoolName: 'Almskolan',
      district: null,
      home: false,
      ...duty,
    })),
  }
}

describe('the state of a plan', () => {
  it('follows what was decided last, and a closing stands above all', () => {
    assert.equal(stateOf(nobody), 'draft')
    assert.equal(stateOf({ ...nobody, submission: {} }), 'submitted')
    assert.equal(stateOf({ ...nobody, feedback: {} }), 'answered')
    assert.equal(stateOf({ ...nobody, submission: {}, feedback: {} }), 'submitted', 'sent again after feedback')
    assert.equal(stateOf({ ...nobody, submission: {}, adoption: {} }), 'adopted', 'a new revision on its way for feedback')
    assert.equal(stateOf({ submission: {}, feedback: {}, adoption: {}, closing: {} }), 'closed')
  })
})

describe('what one may do with a plan', () => {
  it('is the team’s own people’s to write, its lead’s to decide', () => {
    assert.deepEqual(membershipsIn(viewerWith([{ role: 'team_lead' }, { role: 'teacher' }]), teamPlan), ['team_lead', 'teacher'])
    for (const role of ['team_lead', 'teacher', 'staff'] as const) assert.ok(canEdit([role], teamPlan), role)
    for (const role of ['principal', 'leader', 'coach'] as const) assert.ok(!canEdit([role], teamPlan), role)
    assert.ok(canAdopt(['team_lead'], teamPlan))
    for (const role of ['teacher', 'staff', 'principal', 'leader', 'coach'] as const) assert.ok(!canAdopt([role], teamPlan), role)
    assert.ok(canAdopt(['principal'], { ...teamPlan, hasLead: false }), 'a team without a lead is not left without a decision')
  })

  it('is the leaders’ to write for a school, the principal’s to decide', () => {
    for (const role of ['principal', 'leader'] as const) assert.ok(canEdit([role], schoolPlan), role)
    assert.ok(canAdopt(['principal'], schoolPlan))
    assert.ok(!canAdopt(['leader'], schoolPlan))
  })

  it('gives a teacher at the school, another team or another school nothing', () => {
    assert.deepEqual(membershipsIn(viewerWith([{ unit: 'school', unitKind: 'school' }]), teamPlan), [])
    assert.deepEqual(membershipsIn(viewerWith([{ unit: 'other' }]), teamPlan), [])
    assert.deepEqual(membershipsIn(viewerWith([{ role: 'principal', unit: 'b', unitKind: 'school', school: 'b' }]), teamPlan), [])
    assert.deepEqual(membershipsIn(viewerWith([{ unit: 'school', unitKind: 'school' }]), schoolPlan), [])
  })

  it('lets a coach talk and give feedback where the school has asked, and nowhere else', () => {
    const coach = { role: 'coach', unit: 'authority', unitKind: 'authority', school: null } as const
    assert.deepEqual(membershipsIn(viewerWith([coach], ['school']), teamPlan), ['coach'])
    assert.deepEqual(membershipsIn(viewerWith([coach]), teamPlan), [])
    assert.deepEqual(membershipsIn(viewerWith([], ['school']), teamPlan), [], 'the access outlives the duty, and counts for nothing')
    assert.ok(canGiveFeedback(['coach'], teamPlan) && canComment(['coach'], teamPlan))
    assert.ok(!canGiveFeedback(['principal'], teamPlan))
    assert.ok(!canComment([], teamPlan))
  })

  it('ends when the plan is closed or its unit is no more: it is read, and opened again by who decides', () => {
    for (const plan of [
      { ...teamPlan, state: 'closed' as const },
      { ...teamPlan, unit: { ...teamPlan.unit, ended: true } },
    ]) {
      for (const may of [canEdit, canAdopt, canSubmit, canComment, canGiveFeedback, canClose, canWithdraw]) {
        assert.ok(!may(['team_lead', 'coach'], plan), may.name)
      }
    }
    assert.ok(canReopen(['team_lead'], { ...teamPlan, state: 'closed' }))
    assert.ok(!canReopen(['teacher'], { ...teamPlan, state: 'closed' }))
    assert.ok(!canReopen(['team_lead'], { ...teamPlan, state: 'closed', unit: { ...teamPlan.unit, ended: true } }))
  })

  it('asks for feedback once at a time; what is adopted can be taken back and closed', () => {
    assert.ok(canSubmit(['teacher'], teamPlan))
    assert.ok(!canSubmit(['teacher'], { ...teamPlan, submission: {} }))
    assert.ok(!canWithdraw(['team_lead'], teamPlan))
    assert.ok(canWithdraw(['team_lead'], { ...teamPlan, state: 'adopted' }))
    assert.ok(canClose(['team_lead'], { ...teamPlan, state: 'adopted' }))
    assert.ok(!canClose(['teacher'], { ...teamPlan, state: 'adopted' }))
  })

  it('lets whoever wrote an action take it away until it is adopted or taken up; then it is dropped instead', () => {
    const mine = { by: 'me', everAdopted: false, takenUp: false }
    assert.ok(canRemove(['teacher'], teamPlan, mine, 'me'))
    assert.ok(!canRemove(['teacher'], teamPlan, { ...mine, by: 'somebody' }, 'me'))
    assert.ok(canRemove(['team_lead'], teamPlan, { ...mine, by: 'somebody' }, 'me'))
    assert.ok(!canRemove(['team_lead'], teamPlan, { ...mine, everAdopted: true }, 'me'))
    assert.ok(!canRemove(['team_lead'], teamPlan, { ...mine, takenUp: true }, 'me'))
  })

  it('counts as late the day after its last, and never when it is done, paused or dropped', () => {
    assert.ok(!isLate({ dueOn: '2026-10-01', status: 'planned' }, '2026-10-01'))
    assert.ok(isLate({ dueOn: '2026-10-01', status: 'under way' }, '2026-10-02'))
    for (const status of ['done', 'paused', 'dropped'] as const) assert.ok(!isLate({ dueOn: '2026-10-01', status }, '2026-10-02'))
    assert.ok(!isLate({ dueOn: null, status: 'planned' }, '2026-10-02'))
  })
})

let count = 0

function action(given: Partial<PlanAction> = {}): PlanAction {
  count += 1
  return {
    id: `action-${count}`,
    home: { plan: 'plan', unit: 'team', unitName: '4–6', unitKind: 'team' },
    referred: false,
    goal: null,
    aspect: null,
    origin: 'own',
    source: null,
    carried: false,
    title: `Åtgärd ${count}`,
    text: '',
    why: '',
    owner: { kind: 'person', person: 'sara', name: 'Sara Lindqvist', left: false },
    others: '',
    startOn: null,
    dueOn: '2027-01-29',
    hours: null,
    money: null,
    priority: 2,
    howWeKnow: '',
    tags: [],
    status: 'planned',
    ...given,
  }
}

function goal(actions: PlanAction[], given: Partial<PlanGoal> = {}): PlanGoal {
  count += 1
  return { id: `goal-${count}`, aspect: null, title: `Mål ${count}`, signs: '', baseline: null, actions, ...given }
}

function content(goals: PlanGoal[], loose: PlanAction[] = []): PlanContent {
  return {
    unit: { id: 'team', kind: 'team', name: '4–6' },
    school: { id: 'school', name: 'Almskolan' },
    schoolYear: 2026,
    frameworkVersion: 'version',
    introduction: '',
    goals,
    loose,
  }
}

describe('the content of a plan', () => {
  it('numbers every action once, by its place', () => {
    const plan = content([goal([action(), action()]), goal([])], [action()])
    assert.deepEqual(
      numbered(plan).map(({ number }) => number),
      ['1.1', '1.2', '3.1'],
    )
    assert.deepEqual(
      numbered(content([], [action(), action()])).map(({ number }) => number),
      ['1', '2'],
    )
    assert.equal(schoolYearName(2099), '2099/00')
  })

  it('is the same content whatever has been done and whatever people are called', () => {
    const one = action()
    const done = { ...one, status: 'done' as const, owner: { kind: 'person' as const, person: 'sara', name: 'Sara Ny', left: true } }
    assert.equal(contentKey(content([], [one])), contentKey(content([], [done])))
    assert.notEqual(contentKey(content([], [one])), contentKey(content([], [{ ...one, title: 'Annat' }])))
    assert.deepEqual(changesBetween(content([], [one]), content([], [done])), [])
  })

  it('tells what changed, and nothing when nothing did', () => {
    const [one, two, three] = [action(), action(), action()]
    const before = content([goal([one, two], { id: 'g', title: 'Målet' })], [three])
    assert.deepEqual(changesBetween(before, structuredClone(before)), [])
    const after = content(
      [goal([two, one], { id: 'g', title: 'Målet igen' })],
      [{ ...three, dueOn: null }, action({ id: 'ny', title: 'Ny' })],
    )
    assert.deepEqual(changesBetween(before, after), [
      { kind: 'goal changed', id: 'g', number: '1', title: 'Målet igen', fields: [{ field: 'title', from: 'Målet', to: 'Målet igen' }] },
      { kind: 'action changed', id: three.id, number: '2.1', title: three.title, fields: [{ field: 'dueOn', from: '2027-01-29', to: '' }] },
      { kind: 'action added', id: 'ny', number: '2.2', title: 'Ny' },
      { kind: 'order' },
    ])
    assert.deepEqual(
      changesBetween(before, content([goal([one], { id: 'g', title: 'Målet' })], [three])).map(({ kind }) => kind),
      ['action removed'],
    )
    assert.deepEqual(
      changesBetween(before, content([goal([one, two, three], { id: 'g', title: 'Målet' })])).map(({ kind }) => kind),
      ['action changed'],
      'moved to a goal: no change of order besides',
    )
  })

  it('differs from itself in nothing, and from every other content in its key too (property)', () => {
    const contents = fc
      .array(fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom(null, '2027-01-29', '2027-02-01')), { maxLength: 5 })
      .map((titles) =>
        content(
          [],
          titles.map(([title, dueOn], index) => action({ id: `a${index}`, title, dueOn })),
        ),
      )
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        assert.deepEqual(changesBetween(one, one), [])
        assert.equal(contentKey(one) === contentKey(other), changesBetween(one, other).length === 0)
      }),
    )
  })

  const quiet = { coachAsks: [], unanswered: 0 }
  it('is looked over before it is adopted: only a plan without actions is held up', () => {
    const bare = checksOf(content([]), '2026-10-01', quiet)
    assert.ok(!canBeAdopted(bare))
    const doubtful = checksOf(
      content([goal([], { id: 'tomt' })], [action({ id: 'x', owner: null, dueOn: null }), action({ dueOn: '2026-09-01' })]),
      '2026-10-01',
      { coachAsks: [{ what: 'changes', anchor: 'feedback-1', name: 'Karim Haddad', at: new Date(0) }], unanswered: 2 },
    )
    assert.ok(canBeAdopted(doubtful))
    assert.deepEqual(
      doubtful.map(({ kind, ok, at }) => [kind, ok, at.map(({ number }) => number)]),
      [
        ['coach', false, ['Karim Haddad']],
        ['actions', true, []],
        ['goals', false, ['1']],
        ['due', false, ['2.1']],
        ['owner', false, ['2.1']],
        ['late', false, ['2.2']],
        ['comments', false, []],
      ],
    )
    const left = action({ owner: { kind: 'person', person: 'eva', name: 'Eva Brandt', left: true } })
    assert.equal(checksOf(content([], [left]), '2026-10-01', quiet).find(({ kind }) => kind === 'owner')?.ok, false)
  })
})

describe('overlaps among teams', () => {
  const at = (unit: string) => ({ home: { plan: `plan-${unit}`, unit, unitName: unit, unitKind: 'team' as const } })
  const source = { framework: 'digital-skola', action: 'kollegium-a23' }

  it('are the same suggestion in the same aspect, or the same name', () => {
    const found = overlapsIn([
      action({ ...at('a'), title: 'Besök varandra!', aspect: 'kollegium', origin: 'framework', source }),
      action({ ...at('b'), title: 'Vi besöker varandra', aspect: 'kollegium', origin: 'framework', source }),
      action({ ...at('c'), title: 'besök  varandra' }),
      action({ ...at('c'), title: 'Något annat' }),
      action({ ...at('d'), title: 'Gjort', status: 'done' }),
      action({ ...at('e'), title: 'Gjort' }),
    ])
    assert.deepEqual(
      found.map(({ actions }) => actions.map(({ home }) => home.unit)),
      [['a', 'b', 'c']],
    )
  })

  it('need more than one team', () => {
    assert.deepEqual(overlapsIn([action({ ...at('a'), title: 'Samma' }), action({ ...at('a'), title: 'Samma' })]), [])
  })
})

describe('the form of an action', () => {
  const setting: ActionSetting = { goals: [{ id: 'mål' }], aspects: ['kollegium'], people: ['sara'], today: '2026-10-01', dueBefore: null }
  const form = (given: Record<string, string>) => writtenAction({ title: 'Prova', priority: '2', ...given })

  it('takes numbers and days as people write them', () => {
    const draft = draftOfAction(form({ hours: '1,5', money: '15 000', dueOn: '2027-01-29', tags: ' film , film,  egen  tid ' }))
    assert.deepEqual([draft.hours, draft.money, draft.dueOn, draft.tags], [1.5, 15_000, '2027-01-29', ['film', 'egen tid']])
    assert.equal(draftOfAction(form({ hours: '2.25' })).hours, 2.25)
  })

  it('says what must be mended, and where', () => {
    const faults = (given: Record<string, string>) => faultsInAction(form(given), setting)
    assert.deepEqual(faults({}), {})
    assert.deepEqual(faults({ title: '  ' }), { title: 'title' })
    assert.deepEqual(faults({ title: 'x'.repeat(201) }), { title: 'titleLong' })
    assert.deepEqual(faults({ goal: 'annat', aspect: 'annat', owner: 'eva' }), { goal: 'goal', aspect: 'aspect', owner: 'owner' })
    assert.deepEqual(faults({ owner: 'sara', ownerRole: 'ämneslagen' }), { ownerRole: 'ownerBoth' })
    assert.deepEqual(faults({ startOn: '2027-02-30' }), { startOn: 'day' })
    assert.deepEqual(faults({ startOn: '2027-02-02', dueOn: '2027-02-01' }), { dueOn: 'order' })
    assert.deepEqual(faults({ hours: '-1', money: '1,5' }), { hours: 'hours', money: 'money' })
    assert.deepEqual(faults({ text: 'x'.repeat(4001) }), { text: 'long' })
    assert.deepEqual(faults({ tags: Array.from({ length: 13 }, (_, index) => `t${index}`).join() }), { tags: 'tags' })
  })

  it('takes a last day in the past with a note, or when it was so before', () => {
    const past = { dueOn: '2026-09-01' }
    assert.deepEqual(faultsInAction(form(past), setting), { dueNote: 'past' })
    assert.deepEqual(faultsInAction(form({ ...past, dueNote: 'Gjort i september.' }), setting), {})
    assert.deepEqual(faultsInAction(form(past), { ...setting, dueBefore: '2026-09-01' }), {})
    assert.deepEqual(faultsInAction(form({ dueOn: '2026-10-01' }), setting), {}, 'today is not past')
  })

  it('comes back as it was kept (property)', () => {
    const text = fc.string({ maxLength: 20 }).map((each) => each.trim())
    fc.assert(
      fc.property(text, text, fc.option(fc.integer({ min: 1, max: 99_999 })), fc.constantFrom(1, 2, 3), (title, why, cents, priority) => {
        const draft = draftOfAction(
          form({ title: title || 'x', why, hours: cents === null ? '' : String(cents / 100), priority: String(priority) }),
        )
        assert.deepEqual(draftOfAction(formForAction(draft, ',')), draft)
        assert.deepEqual(draftOfAction(formForAction(draft, '.')), draft)
      }),
    )
  })

  it('remembers which fields its writer touched', () => {
    const before = form({ text: 'Före' })
    assert.deepEqual(touchedSince(marksOf(before), { ...before, text: 'Efter' }), ['text'])
    assert.deepEqual(touchedSince(marksOf(before), before), [])
    assert.ok(touchedSince('', before).length > 0, 'without marks everything counts as touched')
  })
})
