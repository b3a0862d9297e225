// Long: one thing of every kind, for the tests that go through all routes.
import assert from 'node:assert/strict'
import { shareResult } from '../../src/cycle/assessment/sharing.ts'
import { sealNote } from '../../src/cycle/assessment/store.ts'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import { pngOfDrawing } from '../../src/ground/paper/emblem.ts'
import { unionFlag } from '../../src/ground/ui/components/emblem/drawing.ts'
import type { Route } from '../../src/people/permission/route.ts'
import { openRoundIn } from './answering.ts'
import { signedIn } from './browser.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

/** Things of somebody, by the parameter that names them in an address. A route with a parameter that is not here fails: say what it names. */
export type Things = Record<string, string>
const parameterOf: [pattern: RegExp, name: keyof Things][] = [
  [/^\/rounds\/:id/, 'round'],
  [/^\/local-actions\/:id/, 'localAction'],
  [/^\/(support|desk\/requests)\/:id/, 'support'],
  [/^\/desk\/phrases\/:id/, 'phrase'],
  [/^\/plans\/:id/, 'plan'],
  [/^\/actions\/:id/, 'planAction'],
  [/^\/joint-assessments\/:id/, 'joint'],
  [/^\/authority-questions\/:id/, 'ownAnswers'],
  [/^\/meetings\/:id/, 'meeting'],
  [/^\/checkins\/:id/, 'checkin'],
  [/^\/reports\/:id/, 'report'],
  [/^\/dialogues\/:id/, 'dialogue'],
  [/^\/agreements\/:id/, 'agreement'],
  [/^\/waves\/:id/, 'wave'],
  [/^\/matters\/:id/, 'matter'],
  [/^\/documents\/:id/, 'document'],
  [/^\/attest-requests\/:id/, 'attestRequest'],
  [/^\/shared-results\/:id/, 'shared'],
  [/^\/roster-imports\/:id/, 'import'],
  [/^\/history-imports\/:id/, 'historyImport'],
  [/^\/history-mappings\/:id/, 'historyMapping'],
  [/^\/history\/:id/, 'history'],
  [/^\/external-views\/:id/, 'externalView'],
  [/^\/visits\/:id/, 'visit'],
  [/^\/authority-plans\/:id/, 'authorityPlan'],
  [/^\/decisions\/:id/, 'decision'],
  [/^\/board-meetings\/:id/, 'boardMeeting'],
  [/^\/board-items\/:id/, 'boardItem'],
  [/^\/statements\/:id/, 'statement'],
  [/^\/outlook\/:id/, 'outlookNote'],
  [/^\/equipment\/:id/, 'equipmentCount'],
  [/^\/programmes\/:id/, 'programme'],
  [/^\/programme-posts\/:id/, 'programmePost'],
  [/^\/programme-reports\/:id/, 'programmeReport'],
  [/^\/courses\/:id/, 'course'],
  [/^\/(course-sessions|presence)\/:id/, 'courseSession'],
  [/^\/working-groups\/:id/, 'workingGroup'],
  [/^\/funded-projects\/:id/, 'fundedProject'],
  [/^\/funded-exports\/:id/, 'fundedExport'],
  [/^\/certificates\/:id/, 'certificate'],
  [/^\/group-meetings\/:id/, 'groupMeeting'],
  [/^\/group-tasks\/:id/, 'groupTask'],
  [/^\/group-needs\/:id/, 'groupNeed'],
  [/^\/evaluations\/:id/, 'evaluation'],
  [/^\/materials\/:id/, 'material'],
  [/^\/seminar-days\/:id/, 'seminarDay'],
]
const plain = [
  'round',
  'school',
  'person',
  'duty',
  'unit',
  'session',
  'number',
  'action',
  'token',
  'ticket',
  'code',
  'guide',
  'comment',
  'feedback',
  'goal',
  'reference',
  'evidence',
  'consent',
  'question',
  'step',
  'break',
  'ask',
  'theme',
  'documentNumber',
  'certificateNumber',
  'month',
  'factor',
  'mark',
  'part',
  'need',
  'measure',
  'remark',
  'indicator',
  'framework',
  'kind',
  'thing',
  'authority',
  'page',
  'walkIn',
  'logo',
  'link',
]

/** A route's address with the things that its parameters name; fails for a parameter that nobody has told of. */
export function addressOf(route: Route, things: Things): string {
  return route.path.replace(/:(\w+)/g, (_, parameter: string) => {
    const name = parameter === 'id' ? parameterOf.find(([pattern]) => pattern.test(route.path))?.[1] : parameter
    const value = name && (parameter === 'id' || plain.includes(parameter)) ? things[name] : undefined
    assert.ok(value, `${route.method} ${route.path}: say in test/support/things.ts what :${parameter} names`)
    return value
  })
}

/** A round with an answered assessment of the teacher, a shared result, a roster on its way in, a duty, a session. */
export async function thingsOf(program: TestProgram, place: Municipality, secretNote = 'en anteckning'): Promise<Things> {
  const round = await openRoundIn(program, place)
  const person = place.people.teacher
  const pseudonym = program.program.secret.pseudonym(place.authority, person)
  const row = { round_id: round, school_id: place.almskolan, pseudonym }
  await inScope(program.program.db, { pseudonym }, async (tx) => {
    await tx
      .insertInto('private.response')
      .values({ ...row, audience: 'staff', handed_in_on: '2026-09-29' })
      .execute()
    await tx
      .insertInto('private.answer')
      .values({ ...row, statement: 'kollegium.staff', choice: 2, importance: 2, note: sealNote(program.program, secretNote) })
      .execute()
  })
  await inScope(program.program.db, { authority: place.authority, person }, async (tx) => {
    const copy = { frameworkVersion: await versionOf(tx, round), audience: 'staff' as const, role: 'teacher', forms: [], answers: [] }
    await shareResult(program.program, tx, { authority: place.authority, person }, { round, school: place.almskolan }, copy, '2026-09-29')
  })
  await signedIn(program, place.authority, person)
  const one = async (text: string, values: unknown[]) => (await program.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const plan = await one(
    "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) select $1, $2, 2026, id, '2026-09-01', now() from framework_version where key = 'digital-skola' limit 1 returning id",
    [place.authority, place.teams.fourSix],
  )
  const planAction = await one(
    "insert into plan_action (authority_id, plan_id, origin, title, position, created_by, created_at, changed_at) values ($1, $2, 'own', 'En åtgärd', 1, $3, now(), now()) returning id",
    [place.authority, plan, person],
  )
  const report = await one(
    "insert into report (authority_id, school_id, year, half, facts, facts_on, begun_at) values ($1, $2, 2026, 2, '[]', '2026-09-29', now()) returning id",
    [place.authority, place.almskolan],
  )
  const dialogue = await one('insert into dialogue (authority_id, school_id, year, half) values ($1, $2, 2026, 2) returning id', [
    place.authority,
    place.almskolan,
  ])
  await one(
    "insert into dialogue_booking (dialogue_id, authority_id, number, starts_at, minutes, place, message, by_name, at) values ($1, $2, 1, '2099-12-09T12:00Z', 90, 'Rektors rum', '', 'Chefen', now()) returning dialogue_id as id",
    [dialogue, place.authority],
  )
  const history = await one(
    "with made as (insert into history_round (authority_id, name, held_from, held_on, kind, minimum_group, framework_version_id, levels, answers, imported_at, shown_at) select $1, 'Enkäten 2023', '2023-11-05', '2023-11-05', 'persons', 5, id, 5, 8, '2026-09-01', '2026-09-02' from framework_version where key = 'digital-skola' limit 1 returning id) insert into history_unit (round_id, authority_id, unit_id, level, name, parent_id) select id, $1, $2, 'team', '4–6', $3 from made returning round_id as id",
    [place.authority, place.teams.fourSix, place.almskolan],
  )
  const matter = await one(
    "insert into matter (authority_id, number, title, opened_on, opened_by_name) values ($1, 'BUN 2026/1', 'Ett ärende', '2026-09-28', 'Ada') returning id",
    [place.authority],
  )
  // Hexadecimal digits are digits of such a number, too.
  const documentNumber = place.authority.replaceAll('-', '').slice(0, 10).toUpperCase()
  const document = await one(
    "insert into matter_document (authority_id, matter_id, kind, title, version, file_name, type, size, sha256, number, frozen_at, by_name) values ($1, $2, 'plan', 'En plan', 1, 'plan.txt', 'txt', 4, sha256('plan'), $3, now(), 'Ada') returning id",
    [place.authority, matter, documentNumber],
  )
  await program.owner.query("insert into matter_content (document_id, authority_id, bytes) values ($1, $2, 'plan')", [
    document,
    place.authority,
  ])
  const authorityPlan = await one(
    "insert into authority_plan (authority_id, template, title, kind, from_on, to_on, made_on, made_by_name, changed_at, changed_by_name) values ($1, 'four-parts', 'Plan 2027', 'Handlingsplan', '2027-01-01', '2029-12-31', '2026-09-28', 'Ada', now(), 'Ada') returning id",
    [place.authority],
  )
  await program.owner.query(
    "insert into authority_plan_part (authority_id, plan_id, part, position, title) values ($1, $2, 'vision-goals', 0, 'Vision och mål')",
    [place.authority, authorityPlan],
  )
  const revision = await one(
    "insert into authority_plan_revision (authority_id, plan_id, number, content, by_name, at) select $1, id, 1, json_build_object('head', json_build_object('title', title, 'kind', kind, 'summary', '', 'decider', '', 'recordNumber', '', 'responsible', '', 'appliesTo', '', 'from', from_on, 'to', to_on, 'review', '', 'replacesPlan', null, 'replaces', ''), 'parts', '[]'::json, 'consultations', '[]'::json), 'Ada', now() from authority_plan where id = $2 returning id",
    [place.authority, authorityPlan],
  )
  await program.owner.query(
    "insert into authority_plan_force (authority_id, plan_id, revision_id, from_on, decided_by, decided_on, by_name, at) values ($1, $2, $3, '2099-01-01', 'Chefen', '2026-09-28', 'Ada', now())",
    [place.authority, authorityPlan, revision],
  )
  const address = `plats-${documentNumber.toLowerCase()}`
  await program.owner.query("insert into open_site_address (address, authority_id, by_name, at) values ($2, $1, 'Ada', now())", [
    place.authority,
    address,
  ])
  await program.owner.query('insert into open_site (authority_id, address) values ($1, $2)', [place.authority, address])
  await program.owner.query(
    'with made as (insert into open_page (authority_id, kind, thing, address) values ($1, \'plan\', $2, \'plan-2027\') returning id) insert into open_publication (authority_id, page_id, version, content, with_names, by_name, at) select $1, id, \'1\', \'{"title": "Plan 2027", "summary": "", "figures": [], "papers": {}}\', false, \'Ada\', now() from made',
    [place.authority, authorityPlan],
  )
  const goal = await one("insert into plan_goal (authority_id, plan_id, title, position) values ($1, $2, 'Ett mål', 1) returning id", [
    place.authority,
    plan,
  ])
  // One id names a goal in addresses of both kinds of plan.
  await program.owner.query(
    "with made as (insert into authority_goal (id, authority_id, begun_on) values ($3, $1, '2026-09-28') returning id) insert into authority_plan_goal (authority_id, plan_id, goal_id, part, position, title, changed_by_name) select $1, $2, id, 'vision-goals', 1, 'Ett mål', 'Ada' from made",
    [place.authority, authorityPlan, goal],
  )
  const programme = await one(
    "with made as (insert into programme (authority_id, title, purpose, from_on, to_on, made_on, made_by_name, changed_by_name) values ($1, 'Källkritik', 'Granska källor', '2026-08-01', '2099-12-31', '2026-08-01', 'Ulla', 'Ulla') returning id), told as (insert into programme_release (programme_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from made) select id from made",
    [place.authority],
  )
  const logo = await one(
    "with marked as (update programme set funder_line = 'Med stöd av Skolverket', funder_mark = 'picture' where id = $2) insert into funder_logo (authority_id, programme_id, number, type, width, height, alt, bytes, by_name, at) values ($1, $2, 1, 'png', 300, 200, 'Skolverkets logotyp', $3, 'Ulla', now()) returning id",
    [place.authority, programme, pngOfDrawing(unionFlag(), 300)],
  )
  const course = await one(
    "insert into course (authority_id, programme_id, title, position) values ($1, $2, 'Källor i alla ämnen', 1) returning id",
    [place.authority, programme],
  )
  const courseSession = await one(
    "insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind) values ($1, $2, 'Två källor', '2099-12-09T13:30Z', '2099-12-09T15:30Z', 'Sal 12', 24, '2026-08-01', '2099-12-08', '2099-12-08', 'regulated') returning id",
    [place.authority, course],
  )
  await program.owner.query(
    "with told as (insert into course_session_release (session_id, authority_id, at, by_name) values ($2, $1, now(), 'Ulla')) insert into signup (authority_id, session_id, person_id, way, came_by, at) values ($1, $2, $3, 'room', 'self', now())",
    [place.authority, courseSession, person],
  )
  const fundedProject = await one(
    "with made as (insert into funded_project (authority_id, programme_id, number, call, from_on, to_on, share, hours_a_day, rounding, manager_attests, rules_source, columns, changed_by_name) values ($1, $2, '2026/1', 'Utlysning', '2026-08-01', '2027-06-30', 75, 13, 'month', false, 'Bilaga 2', '[{\"heading\":\"Timmar\",\"field\":\"hours\"}]', 'Ulla') returning id), locked as (insert into participation_lock (project_id, month, authority_id, at, by_name) select id, '2026-08-01', $1, now(), 'Ulla' from made), somebody as (insert into funded_participant (authority_id, project_id, number, person_id, name) select $1, id, 1, $3, 'Tove' from made) select id from made",
    [place.authority, programme, person],
  )
  const workingGroup = await one(
    "with made as (insert into working_group (authority_id, programme_id, title, made_on, made_by_name, changed_by_name) values ($1, $2, 'Lärare i sfi', '2026-08-01', 'Ulla', 'Ulla') returning id), manned as (insert into working_group_member (authority_id, group_id, person_id, chair, since_on) select $1, id, $3, true, '2026-08-01' from made) select id from made",
    [place.authority, programme, person],
  )
  const groupMeeting = await one(
    "insert into group_meeting (authority_id, group_id, held_on, changed_at, changed_by_name) values ($1, $2, '2026-09-01', now(), 'Tove') returning id",
    [place.authority, workingGroup],
  )
  const seminarDay = await one(
    "with made as (insert into course (authority_id, programme_id, title, position, one_at_a_time) values ($1, $2, 'Källornas dag', 2, true) returning id), day as (insert into seminar_day (course_id, authority_id, on_day, place, opens_at, closes_at, cancel_until, time_kind) select id, $1, '2099-12-10', 'Stadshuset', '2026-08-01', '2099-12-08', '2099-12-08', 'regulated' from made), held as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind) select $1, id, 'Inledning', '2099-12-10T08:00Z', '2099-12-10T09:00Z', 'Stadshuset', 200, '2026-08-01', '2099-12-08', '2099-12-08', 'regulated' from made returning id), told as (insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from held) select id from made",
    [place.authority, programme],
  )
  const material = await one(
    "with made as (insert into material (authority_id, programme_id, kind, title, file_name, file_type, file_size, licence, made_on, by_name) values ($1, $2, 'material', 'Bilder', 'bilder.txt', 'txt', 3, 'cc-by', '2026-09-28', 'Ulla') returning id), kept as (insert into material_file (material_id, authority_id, content) select id, $1, 'abc' from made), told as (insert into material_publication (material_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from made) select id from made",
    [place.authority, programme],
  )
  const factor = await one(
    "insert into success_factor (authority_id, theme, title, begun_on) values ($1, 'culture', 'Fasta tider', '2026-09-29') returning id",
    [place.authority],
  )
  const boardMeeting = await one(
    "insert into board_meeting (authority_id, board, on_day, by_name, at) values ($1, 'Nämnden', '2026-09-28', 'Ada', now()) returning id",
    [place.authority],
  )
  const decision = await one(
    "insert into decision (authority_id, document_id, year, number, kind, decided_on, from_on, text, name, title, unit, at) values ($1, $2, 2026, 1, 'execution', '2026-09-28', '2099-01-01', 'Fastställs.', 'Chefen', 'Chef', 'Kommunen', now()) returning id",
    [place.authority, document],
  )
  await program.owner.query(
    "insert into plan_dispatch (authority_id, decision_id, plan_id, revision_id, document_id, by_name, at) select $1, $2, plan_id, id, $4, 'Ada', now() from authority_plan_revision where plan_id = $3",
    [place.authority, decision, authorityPlan, document],
  )
  return {
    boardMeeting,
    decision,
    boardItem: await one(
      "with made as (insert into board_item (authority_id, meeting_id, decision_id, by_name, at) values ($1, $2, $3, 'Ada', now()) returning id), told as (insert into board_outcome (authority_id, item_id, result, by_name, at) select $1, id, 'filed', 'Ada', now() from made) select id from made",
      [place.authority, boardMeeting, decision],
    ),
    statement: await one(
      "insert into statement (authority_id, matter_id, template, language, title, board, made_on, made_by_name, changed_at, changed_by_name) values ($1, $2, 'plan-notification', 'sv', 'Anmälan', 'Nämnden', '2026-09-28', 'Ada', now(), 'Ada') returning id",
      [place.authority, matter],
    ),
    matter,
    document,
    documentNumber,
    attestRequest: await one(
      "insert into attest_request (authority_id, document_id, person_id, name, title, unit, part, sentence, step, asked_by_name, asked_at) values ($1, $2, $3, 'Pia', 'Rektor', 'Almskolan', 'Remissinstans', 'Jag godkänner.', 1, 'Ada', now()) returning id",
      [place.authority, document, place.people.principal],
    ),
    plan,
    programme,
    logo,
    link: await one(
      'insert into programme_link (authority_id, programme_id, plan_id, by_name, at) values ($1, $2, $3, $4, now()) returning id',
      [place.authority, programme, plan, 'Ulla'],
    ),
    programmeReport: await one(
      "insert into programme_report (authority_id, programme_id, kind, from_on, to_on, made_at, changed_at, changed_by_name) values ($1, $2, 'final', '2026-08-01', '2027-06-30', now(), now(), 'Ulla') returning id",
      [place.authority, programme],
    ),
    programmePost: await one(
      "with made as (insert into programme_post (authority_id, programme_id, title, text, author, on_day, made_at, changed_by_name) values ($1, $2, 'Första passet är hållet', 'Nu är vi igång.', 'Ulla', '2026-09-28', now(), 'Ulla') returning id), told as (insert into programme_post_release (post_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from made) select id from made",
      [place.authority, programme],
    ),
    course,
    courseSession,
    walkIn: await one(
      "insert into walk_in (authority_id, session_id, name, way, at, by_name) values ($1, $2, 'Lotta', 'room', now(), 'Ulla') returning id",
      [place.authority, courseSession],
    ),
    month: '2026-08-01',
    fundedProject,
    fundedExport: await one(
      "insert into funded_export (authority_id, project_id, number, month, content_sha256, rows, hours, csv, csv_sha256, xlsx, xlsx_sha256, at, by_name) values ($1, $2, 1, '2026-08-01', sha256('a'), 0, 0, 'a', sha256('a'), 'a', sha256('a'), now(), 'Ulla') returning id",
      [place.authority, fundedProject],
    ),
    workingGroup,
    groupMeeting,
    certificateNumber: documentNumber,
    certificate: await one(
      "with made as (insert into certificate (authority_id, programme_id, person_id, number, title, name, initials, minutes, from_on, to_on, funder_line, size, sha256, issued_on) values ($1, $2, $3, $4, 'Källkritik', 'Tove', 'TL', 120, '2026-09-01', '2026-09-01', '', 4, sha256('%PDF'), '2026-09-02') returning id), kept as (insert into certificate_content (certificate_id, authority_id, bytes) select id, $1, '%PDF' from made) select id from made",
      [place.authority, programme, person, documentNumber],
    ),
    groupTask: await one(
      "insert into group_task (authority_id, meeting_id, what, person_id, at) values ($1, $2, 'Boka sal', $3, now()) returning id",
      [place.authority, groupMeeting, person],
    ),
    groupNeed: await one("insert into group_need (authority_id, meeting_id, text, at) values ($1, $2, 'Mer tid', now()) returning id", [
      place.authority,
      groupMeeting,
    ]),
    material,
    consent: await one(
      "insert into material_consent (authority_id, material_id, who, given_on, kept) values ($1, $2, 'Lena', '2026-09-28', 'I diariet') returning id",
      [place.authority, material],
    ),
    evaluation: await one(
      "insert into evaluation (authority_id, session_id, kind, asked, opened_on) values ($1, $2, 'after', 3, '2026-09-28') returning id",
      [place.authority, courseSession],
    ),
    seminarDay,
    history,
    externalView: await one(
      "insert into external_view (authority_id, unit_id, kind, made_by, title, held_on, summary, file_name, file, by_name, at) values ($1, $2, 'audit', 'Revisorerna', 'Granskning', '2026-03-05', '', 'granskning.pdf', '%PDF-1.7 %%EOF', 'Chefen', now()) returning id",
      [place.authority, place.almskolan],
    ),
    visit: await one(
      "insert into visit (authority_id, host_id, visitors_id, visitor_person_id, visitor_name, on_day, look_at, by_name, invited_on) values ($1, $2, $3, $4, 'Per', '2099-12-09', 'Ett lagmöte', 'Pia', '2026-09-29') returning id",
      [place.authority, place.almskolan, place.bergskolan, place.people.otherPrincipal],
    ),
    historyImport: await one(
      "insert into history_import (authority_id, by_person_id, file_name, sealed, state, manner, at) values ($1, $2, 'enkät.csv', 'x', 'failed', '{}', now()) returning id",
      [place.authority, place.people.admin],
    ),
    historyMapping: await one(
      "insert into history_mapping (authority_id, name, mapping, at) values ($1, 'Enkäten', '{}', now()) returning id",
      [place.authority],
    ),
    planAction,
    dialogue,
    question: await one(
      "insert into dialogue_question (authority_id, dialogue_id, text, by_name, at) values ($1, $2, 'En fråga', 'Chefen', now()) returning id",
      [place.authority, dialogue],
    ),
    agreement: await one(
      "insert into agreement (authority_id, school_id, dialogue_id, title, text, owner_name, due_on, at) values ($1, $2, $3, 'Besked om nätet', '', 'IT-enheten', '2026-12-20', now()) returning id",
      [place.authority, place.almskolan, dialogue],
    ),
    reference: planAction,
    goal,
    authorityPlan,
    kind: 'plan',
    thing: authorityPlan,
    authority: address,
    page: 'plan-2027',
    part: 'vision-goals',
    need: await one(
      "insert into authority_need (authority_id, plan_id, goal_id, position, text, source, changed_by_name) values ($1, $2, $3, 1, 'Tid att planera', 'own', 'Ada') returning id",
      [place.authority, authorityPlan, goal],
    ),
    outlookNote: await one(
      "insert into outlook_note (authority_id, source, seen_on, what, by_name, at) values ($1, 'Skolverket', '2026-09-28', 'En ny läroplan', 'Ada', now()) returning id",
      [place.authority],
    ),
    equipmentCount: await one(
      "insert into equipment_count (authority_id, unit_id, kind, what, number, on_day, by_name, at) values ($1, $2, 'equipment', 'Datorer', 3, '2026-09-28', 'Ada', now()) returning id",
      [place.authority, place.almskolan],
    ),
    remark: await one(
      "insert into authority_plan_remark (authority_id, plan_id, text, by_name, by_duty, at) values ($1, $2, 'Bra', 'Pia', 'Rektor', now()) returning id",
      [place.authority, authorityPlan],
    ),
    indicator: await one(
      "insert into indicator (authority_id, goal_id, kind, name, definition, source, begun_on, by_name, at) values ($1, $2, 'own', 'Datorer', 'Per anställd', 'IT-enheten', '2026-09-28', 'Ada', now()) returning id",
      [place.authority, goal],
    ),
    measure: await one(
      "insert into authority_measure (authority_id, plan_id, goal_id, position, what, changed_by_name) values ($1, $2, $3, 1, 'Två halvdagar', 'Ada') returning id",
      [place.authority, authorityPlan, goal],
    ),
    evidence: await one(
      "insert into action_evidence (authority_id, action_id, kind, text, at) values ($1, $2, 'text', 'Ett underlag', now()) returning id",
      [place.authority, planAction],
    ),
    joint: await one(
      "insert into joint_assessment (authority_id, unit_id, framework_version_id, agreed_on, at) select $1, $2, id, '2026-09-29', now() from framework_version where key = 'digital-skola' limit 1 returning id",
      [place.authority, place.teams.fourSix],
    ),
    ownAnswers: await one(
      "insert into joint_assessment (authority_id, framework_version_id, agreed_on, at) select $1, id, '2026-09-29', now() from framework_version where key = 'digital-skola' limit 1 returning id",
      [place.authority],
    ),
    report,
    wave: await one("insert into wave (authority_id, name, begins_on) values ($1, 'Pilot', '2026-09-01') returning id", [place.authority]),
    meeting: await one(
      "insert into plan_meeting (authority_id, plan_id, held_on, text, changed_at) values ($1, $2, '2026-09-28', 'Anteckningar', now()) returning id",
      [place.authority, plan],
    ),
    feedback: await one(
      "insert into plan_feedback (authority_id, plan_id, asks_changes, text, at) values ($1, $2, true, 'Ändra', now()) returning id",
      [place.authority, plan],
    ),
    comment: await one(
      "insert into plan_comment (authority_id, plan_id, role, text, at) values ($1, $2, 'teacher', 'En kommentar', now()) returning id",
      [place.authority, plan],
    ),
    checkin: await one(
      'with made as (insert into checkin (authority_id, plan_id, number, opened_on) values ($1, $2, 1, $4) returning id) insert into checkin_action (checkin_id, authority_id, action_id, position, title) select id, $1, $3, 1, $5 from made returning checkin_id as id',
      [place.authority, plan, planAction, '2026-09-28', 'En åtgärd'],
    ),
    support: await one(
      "insert into support_request (authority_id, school_id, kind, text, asked_on) values ($1, $2, 'plan', 'En fråga', '2026-09-28') returning id",
      [place.authority, place.almskolan],
    ),
    phrase: await one("insert into phrase (authority_id, person_id, text, kept_on) values ($1, $2, 'En fras', '2026-09-28') returning id", [
      place.authority,
      place.people.coach,
    ]),
    round,
    person,
    school: place.almskolan,
    unit: place.teams.fourSix,
    number: '1',
    action: 'kollegium-p23',
    token: 'A'.repeat(43),
    ticket: 'A'.repeat(64),
    code: 'ACDEFGHJKMNP',
    step: 'plan',
    factor,
    mark: await one(
      "insert into success_factor_mark (authority_id, factor_id, school_id, source, report_id, text, by_name, on_day) values ($1, $2, $3, 'report', $4, 'Vi planerar ihop', 'P', '2026-09-29') returning id",
      [place.authority, factor, place.almskolan, report],
    ),
    ask: `${report}-${'a'.repeat(32)}`,
    theme: await one(
      "insert into help_theme (authority_id, district_id, title, begun_on) values ($1, $2, 'Ett tema', '2026-09-29') returning id",
      [place.authority, place.district],
    ),
    break: await one(
      "insert into school_break (authority_id, name, from_on, to_on) values ($1, 'Höstlov', '2026-10-26', '2026-10-30') returning id",
      [place.authority],
    ),
    guide: 'svara-arligt',
    framework: 'digital-skola',
    duty: await one('select id from duty where person_id = $1', [person]),
    session: await one('select id from session where person_id = $1', [person]),
    shared: await one('select id from shared_result where person_id = $1', [person]),
    localAction: await one(
      "insert into local_action (authority_id, framework, key, aspect, audience, from_level, to_level, kind, texts, hours, created_on) values ($1, 'digital-skola', 'local-egen', 'kollegium', 'person', 2, 3, 'try', $2, 1, '2026-09-29') returning id",
      [
        place.authority,
        JSON.stringify({ sv: { title: 'Egen', text: 'Gör det här nu', first_step: 'Börja på det här', evidence: 'Du ser att det går' } }),
      ],
    ),
    import: await one(
      "insert into roster_import (authority_id, by_person_id, file_name, content, state) values ($1, $2, 'lista.csv', 'x', 'ready') returning id",
      [place.authority, place.people.admin],
    ),
  }
}

async function versionOf(tx: Tx, round: string): Promise<string> {
  return (await tx.selectFrom('round').select('framework_version_id').where('id', '=', round).executeTakeFirstOrThrow())
    .framework_version_id
}
