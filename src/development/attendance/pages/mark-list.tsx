import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, formatTime, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Person } from '../../../ground/ui/components/person/person.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import type { SeenSession } from '../../programme/store-sessions.ts'
import { type Attendee, isThere } from '../attendance.ts'
import { standingInWords } from '../attendance.words.ts'
import { fieldOf, wasFieldOf } from '../list-form.ts'
import { attendancePageWords } from './attendance-page.words.ts'

type Props = {
  language: Language
  session: SeenSession
  list: readonly Attendee[]
  /** Whether marks can be made with the list, without a reason. */
  marks: boolean
  locked: boolean
  /** The session has ended: it is asked who was there. */
  over: boolean
}

/** A list longer than this is folded, so many to a fold: a name is found by the two that a fold lies between. */
const [mostUnfolded, perFold] = [80, 40]

function foldsOf(list: readonly Attendee[]): Attendee[][] {
  return Array.from({ length: Math.ceil(list.length / perFold) }, (_, at) => list.slice(at * perFold, (at + 1) * perFold))
}

/** Everybody on the list: how it stands, or a choice for each who is not marked. One form, sent whole; each choice is saved at once where script runs. */
export function MarkList({ language, session, list, marks, locked, over }: Props) {
  const t = attendancePageWords[language]
  const open = list.some(({ mark }) => mark === null)
  const lines = (some: readonly Attendee[]) => (
    <ul class="list" role="list">
      {some.map((attendee) => (
        <Row key={attendee.person} {...{ language, session, attendee, marks, over, changes: marks || locked }} />
      ))}
    </ul>
  )
  const rows =
    list.length <= mostUnfolded
      ? lines(list)
      : foldsOf(list).map((part, at) => {
          const left = marks ? part.filter(({ mark }) => mark === null).length : 0
          return (
            <More key={at} label={t.fold(part[0]?.name ?? '', part.at(-1)?.name ?? '', part.length, left)}>
              {lines(part)}
            </More>
          )
        })
  return (
    <section class="stack" aria-labelledby="signed">
      <h2 id="signed">{t.signed}</h2>
      {list.length === 0 ? (
        <p>{t.noneYet}</p>
      ) : marks && open ? (
        <AutoSaveForm
          class="stack"
          action={formTo('PUT /course-sessions/:id/attendance', session.id)}
          autosave={formTo('POST /course-sessions/:id/attendance', session.id)}
        >
          <p class="small soft measure with-script">{t.offline}</p>
          {rows}
          <div class="row">
            <Button variant="secondary" name="go" value="save">
              {t.save}
            </Button>
            <Button variant="secondary" name="go" value="everybody" aria-describedby="everybody-hint">
              {t.everybody}
            </Button>
            <SavedNote />
          </div>
          <p class="hint" id="everybody-hint">
            {t.everybodyHint}
          </p>
        </AutoSaveForm>
      ) : (
        rows
      )}
    </section>
  )
}

function Row({
  language,
  session,
  attendee,
  marks,
  over,
  changes,
}: Pick<Props, 'language' | 'session' | 'marks' | 'over'> & { attendee: Attendee; changes: boolean }) {
  const t = attendancePageWords[language]
  const { person, name, place, signedWay, mark, selfAt, elsewhere } = attendee
  const under = [
    place,
    signedWay === null ? t.notSigned : signedWay === 'link' ? t.byLink : '',
    selfAt && mark ? t.selfAt(formatTime(selfAt, language)) : '',
    elsewhere.length > 0 ? t.elsewhere(formatList(elsewhere, language)) : '',
    mark?.reason ? t.reason(mark.reason, mark.byName) : '',
  ].filter(Boolean)
  return (
    <li class="with-action">
      <Person name={name}>
        <span>
          <b>{name}</b>
          <br />
          <span class="soft small">{under.join(' · ')}</span>
        </span>
      </Person>
      <div class="row">
        {mark ? (
          <Status is={isThere(mark.what) ? (mark.what === 'whole' ? 'done' : 'under-way') : 'ended'}>
            {standingInWords(mark, language)}
          </Status>
        ) : (
          marks && (
            <>
              <Hidden values={{ [wasFieldOf(person)]: '' }} />
              <SmallChoice
                name={fieldOf(person)}
                legend={(over ? t.choiceOver : t.choice)(name)}
                legendHidden
                options={[
                  { value: 'whole', label: over ? t.yesOver : t.yes },
                  { value: 'absent', label: t.no },
                ]}
              />
            </>
          )
        )}
        {changes && (
          <a class="tap small" href={linkTo('/course-sessions/:id/attendance/people/:person', session.id, person)}>
            {mark ? t.change : t.part}
            <span class="vh">{t.aboutName(name)}</span>
          </a>
        )}
      </div>
    </li>
  )
}
