import type { Day } from '../../ground/base/clock.ts'
import { tidy } from '../../ground/base/text.ts'
import { type ActionStatus, actionStatuses, type PlanUnitKind } from '../plan/plan.ts'

/** Actions on a page of the list. */
export const actionsOnAPage = 50

/** `open`: what is left to do (planned, under way or paused, in a plan that is not closed). */
export const statusChoices = ['open', 'all', ...actionStatuses] as const
export type StatusChoice = (typeof statusChoices)[number]

export const dueChoices = ['late', 'month', 'none'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What the list is narrowed by. Empty texts narrow nothing, and everything that is said holds at once. */
export type ActionChoice = {
  search: string
  status: StatusChoice
  /** A person's id, `me`, `none` for nobody, or `role:` and the words of a role. */
  owner: string
  aspect: string
  tag: string
  due: DueChoice | ''
  /** The last day on this day or before; empty for any. */
  before: Day | ''
  /** The id of a school. */
  school: string
  /** The id of a team or school whose plan it is. */
  unit: string
  /** By the year it starts; 0 for all. */
  year: number
  page: number
}

export const noChoice: ActionChoice = {
  search: '',
  status: 'open',
  owner: '',
  aspect: '',
  tag: '',
  due: '',
  before: '',
  school: '',
  unit: '',
  year: 0,
  page: 1,
}

/** An action in the list. `whole`: its own page is open to the viewer; else only the decided plan it stands in. */
export type FoundAction = {
  id: string
  /** The plan to read it in: its home, or the decided plan through which it is seen. */
  plan: string
  whole: boolean
  title: string
  aspect: string | null
  ownerName: string | null
  ownerRole: string
  dueOn: Day | null
  status: ActionStatus
  tags: string[]
  closed: boolean
  schoolYear: number
  unit: string
  unitName: string
  unitKind: PlanUnitKind
  schoolName: string
}

/** What there is to choose among. */
export type Facets = {
  owners: { value: string; name: string }[]
  aspects: string[]
  tags: string[]
  schools: { id: string; name: string }[]
  units: { id: string; name: string; kind: PlanUnitKind; schoolName: string }[]
  years: number[]
  /** The framework versions that the plans are written in. */
  versions: string[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the choice from an address; what makes no sense narrows nothing. */
export function readChoice(query: (name: string) => string): ActionChoice {
  const text = (name: string, most: number) => tidy(query(name).toWellFormed()).slice(0, most)
  const id = (name: string) => (uuid.test(query(name)) ? query(name) : '')
  const owner = text('owner', 210)
  const year = Number(query('year'))
  const page = Number(query('page'))
  return {
    search: text('search', 200),
    status: statusChoices.find((each) => each === query('status')) ?? 'open',
    owner: owner === 'me' || owner === 'none' || owner.startsWith('role:') || uuid.test(owner) ? owner : '',
    aspect: text('aspect', 100),
    tag: text('tag', 100),
    due: dueChoices.find((each) => each === query('due')) ?? '',
    before: readDay(query('before')),
    school: id('school'),
    unit: id('unit'),
    year: Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : 0,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The choice as an address has it: only what narrows. */
export function choiceQuery(choice: ActionChoice): string {
  const words = Object.entries({
    ...choice,
    status: choice.status === 'open' ? '' : choice.status,
    page: choice.page > 1 ? choice.page : '',
  })
  return new URLSearchParams(words.flatMap(([name, value]) => (value === '' || value === 0 ? [] : [[name, String(value)]]))).toString()
}

/** Whether anything narrows the list beyond what is left to do. */
export function isNarrowed(choice: ActionChoice): boolean {
  return choiceQuery({ ...choice, page: 1 }) !== ''
}

/** The words of a search, in lower case; six at most. Each must be found somewhere. */
export function searchWords(search: string): string[] {
  return search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 6)
}

function readDay(text: string): Day | '' {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return ''
  const moment = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text ? text : ''
}
