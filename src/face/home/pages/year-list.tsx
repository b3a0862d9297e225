import type { ComponentChildren } from 'preact'
import { dialogueWords, hoursInWords } from '../../../cycle/dialogue/dialogue.words.ts'
import type { YearDialogue } from '../../../cycle/dialogue/store-year.ts'
import { stepWords } from '../../../cycle/year/steps.words.ts'
import type { Step } from '../../../cycle/year/year.ts'
import { spanInWords } from '../../../cycle/year/year-sentences.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatShortDay, type Language } from '../../../ground/base/language.ts'
import { hasRole, type Role, type Viewer } from '../../../ground/base/viewer.ts'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { dialogueStep, type Standing } from '../year.ts'
import { yearPageWords } from './year-page.words.ts'
import type { YearPageProps } from './year-props.ts'

/** Who does what there is to do. */
const doers: Record<Step, readonly Role[]> = {
  assessment: ['teacher', 'staff', 'team_lead', 'leader', 'principal'],
  talk: ['team_lead', 'principal'],
  plan: ['principal', 'leader'],
  'autumn-report': ['principal', 'leader'],
  'autumn-dialogue': ['principal', 'district_head', 'head'],
  check: ['principal', 'team_lead'],
  'spring-report': ['principal', 'leader'],
  'spring-dialogue': ['principal', 'district_head', 'head'],
}

type Item = { key: string; day: Day; when: string; past: boolean; text: ComponentChildren }

/** The year as a list, by day, under its two halves: the picture in words. */
export function YearList({
  language,
  today,
  viewer,
  year,
  breaks,
  school,
  dialogues,
}: Pick<YearPageProps, 'language' | 'today' | 'viewer' | 'year' | 'breaks' | 'school' | 'dialogues'>) {
  const t = yearPageWords[language]
  const items = [
    ...year.steps.flatMap((step) => itemsOf(step, viewer, today, language)),
    ...(school && dialogues ? dialogues.flatMap((each) => meetingOf(each, today, language)) : []),
    ...breaks.map(
      (each): Item => ({ key: each.id, day: each.from, when: spanInWords(each, language), past: each.to < today, text: each.name }),
    ),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
  const spring = `${year.schoolYear + 1}-01-01`
  return (
    <div class="stack">
      <Half id="autumn" title={t.autumn(year.schoolYear)} items={items.filter(({ day }) => day < spring)} />
      <Half id="spring" title={t.spring(year.schoolYear + 1)} items={items.filter(({ day }) => day >= spring)} />
      {year.steps.some(({ moved }) => moved !== 0) && <p class="small soft measure">{t.followsNote}</p>}
    </div>
  )
}

function Half({ id, title, items }: { id: string; title: string; items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul class="events spans" role="list">
        {items.map(({ key, day, when, past, text }) => (
          <li key={key} class={past ? 'soft' : undefined}>
            <time datetime={day}>{when}</time>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A meeting on its own day, at its hours, for those who are of it. */
function meetingOf({ id, half, state, meeting }: YearDialogue, today: Day, language: Language): Item[] {
  if (!meeting) return []
  const day = dayOf(meeting.startsAt)
  const name = stepWords[language].names[dialogueStep(half)]
  return [
    {
      key: id,
      day,
      when: formatShortDay(day, language),
      past: day < today,
      text: (
        <>
          <a href={linkTo('/dialogues/:id', id)}>
            {yearPageWords[language].dialogue(name, hoursInWords(meeting, language), meeting.place)}
          </a>{' '}
          {state === 'held' && <Status is="under-way">{dialogueWords[language].states.held}</Status>}
        </>
      ),
    },
  ]
}

/** When it begins, where others notice that, and its last day with what became of it. */
function itemsOf(step: Standing, viewer: Viewer, today: Day, language: Language): Item[] {
  const [t, words] = [yearPageWords[language], stepWords[language]]
  // A check that is to be on one day neither opens nor closes then: it is time for it.
  const isOneDay = step.step === 'check' && step.from === step.to
  const begins: string | undefined = step.step === 'assessment' || step.step === 'check' ? words.begins[step.step] : undefined
  const ends = isOneDay ? t.timeForCheck : words.ends[step.step]
  const own = doers[step.step].some((role) => hasRole(viewer, role))
  const { state, on, moved } = step
  const end: Item = {
    key: `${step.step}-end`,
    day: step.to,
    when: formatShortDay(step.to, language),
    past: step.to < today && state !== 'late' && state !== 'over time',
    text: (
      <>
        {own ? <b>{ends}</b> : ends} {state === 'done' && <Status is="done">{on ? t.doneOn(formatDay(on, language)) : t.isDone}</Status>}
        {state === 'late' && <Status is="late">{t.late}</Status>}
        {state === 'missed' && <Status is="ended">{t.missed}</Status>}
        {state === 'over time' && <Status is="under-way">{t.stillOpen}</Status>}
        {moved !== 0 && <span class="soft small"> {t.own(moved)}</span>}
      </>
    ),
  }
  if (!begins || isOneDay) return [end]
  return [
    { key: `${step.step}-begin`, day: step.from, when: formatShortDay(step.from, language), past: step.from < today, text: begins },
    end,
  ]
}
