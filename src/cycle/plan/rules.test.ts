import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Duty, Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
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
