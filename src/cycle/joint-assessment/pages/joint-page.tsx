import type { Day } from '../../../ground/base/clock.ts'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { Answers } from '../../../ground/ui/components/answers/answers.tsx'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { jointListPath, longest } from '../joint.ts'
import { JointLevels } from '../joint-levels.tsx'
import type { LoadedJoint } from '../loading.ts'
import { messages } from '../messages.ts'
import type { JointChange } from '../store.ts'

export type JointPageProps = LoadedJoint & {
  language: Language
  today: Day
  changes: JointChange[]
  /** The finished one before this, to compare with. */
  before: string | null
  /** The form for finishing as it was sent, with what is to be mended. */
  written?: { agreedOn: string; note: string; errors: { levels?: string; agreedOn?: string; note?: string } }
}

/** What a group has agreed on: question by question while it goes on, as a picture when it is finished. */
export function JointPage(props: JointPageProps) {
  const { language, joint, framework, statements, levels, edits, before, written } = props
  const t = messages[language]
  const { unit, finished } = joint
  const path = `/joint-assessments/${joint.id}`
  const missing = statements.findIndex(({ key }) => !levels.has(key))
  const errors = written?.errors ?? {}
  return (
    <div class="projected">
      <ErrorSummary
        problems={(['levels', 'agreedOn', 'note'] as const).flatMap((field) =>
          errors[field] ? [{ field: field === 'levels' ? 'agreed' : field, text: errors[field] }] : [],
        )}
      />
      <PageHead
        title={t.listTitle(unit.name)}
        context={
          <>
            <a href={jointListPath(unit)}>{t.list}</a>
            {unit.kind === 'team' && <span>{unit.schoolName}</span>}
            {finished && joint.note !== '' && <span>{t.with(joint.note)}</span>}
          </>
        }
        lead={finished ? t.doneLead(t.day(joint.agreedOn)) : t.overviewLead(levels.size, statements.length)}
        privacy={t.privacy[unit.kind]}
      />
      {finished ? (
        <Section id="agreed" title={t.overview}>
          <JointLevels language={language} framework={framework} levels={new Map([...levels].map(([key, { level }]) => [key, level]))} />
        </Section>
      ) : (
        <Section id="agreed" title={t.overview}>
          <div class="stack">
            <Agreed {...props} />
            {edits && missing >= 0 && (
              <p>
                <LinkButton href={`${path}/statements/${missing + 1}`} iconEnd="arrow-right">
                  {levels.size === 0 ? t.first : t.next}
                </LinkButton>
              </p>
            )}
          </div>
        </Section>
      )}
      {finished && <Remarks {...props} />}
      {!finished && edits && <Finish {...props} primary={missing < 0} />}
      <Changes {...props} />
      <div class="row gap no-print">
        {finished && (
          <LinkButton href={`/workshops/${unit.id}/choices?from=joint`} iconEnd="arrow-right">
            {t.toMeeting}
          </LinkButton>
        )}
        {finished && before && (
          <LinkButton variant="secondary" href={`${path}/comparison`}>
            {t.compare}
          </LinkButton>
        )}
        {edits && (finished || levels.size === 0) && (
          <OnceForm action={`${path}${finished ? '/conclusion' : ''}?_method=DELETE`}>
            <Button variant="quiet">{finished ? t.reopen : t.remove}</Button>
          </OnceForm>
        )}
      </div>
    </div>
  )
}

function Agreed({ language, joint, statements, levels, edits }: JointPageProps) {
  const t = messages[language]
  return (
    <Answers
      rows={statements.map(({ key, aspect, levels: ladder }, index) => {
        const agreed = levels.get(key)
        const name = ladder.find(({ level }) => level === agreed?.level)?.name[language] ?? ''
        return {
          name: aspect.name[language],
          answer: !agreed ? (
            <span class="soft">{t.noLevel}</span>
          ) : agreed.level === 0 ? (
            t.notRelevant.label
          ) : (
            <>
              {isLevel(agreed.level) && <Level level={agreed.level} name={name} />}
              {agreed.note !== '' && <span class="soft">{agreed.note}</span>}
            </>
          ),
          href: edits ? `/joint-assessments/${joint.id}/statements/${index + 1}` : undefined,
          unanswered: !agreed,
        }
      })}
    />
  )
}

/** The lines that the group wrote beside its levels. */
function Remarks({ language, statements, levels }: JointPageProps) {
  const t = messages[language]
  const noted = statements.flatMap(({ key, aspect }) => {
    const note = levels.get(key)?.note ?? ''
    return note === '' ? [] : [{ key, name: aspect.name[language], note }]
  })
  if (noted.length === 0) return null
  return (
    <Section id="remarks" title={t.remarks}>
      <ul class="stack-s measure">
        {noted.map(({ key, name, note }) => (
          <li key={key}>
            <b>{name}.</b> {note}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Finish({ language, today, joint, written, primary }: JointPageProps & { primary: boolean }) {
  const t = messages[language]
  const errors = written?.errors ?? {}
  return (
    <Section id="finish" title={t.finish} note={t.finishNote}>
      <OnceForm class="stack" action={`/joint-assessments/${joint.id}/conclusion`}>
        <DateInput name="agreedOn" label={t.agreedOn} value={written?.agreedOn ?? joint.agreedOn} max={today} error={errors.agreedOn} />
        <TextArea
          name="note"
          label={t.who}
          hint={t.whoHint}
          value={written?.note ?? joint.note}
          rows={2}
          optional
          error={errors.note}
          limit={longest.agreement}
        />
        <Button variant={primary ? 'primary' : 'secondary'}>{t.finish}</Button>
      </OnceForm>
    </Section>
  )
}

/** Levels that were replaced while the group talked: nothing that was said is lost. */
function Changes({ language, changes, statements }: JointPageProps) {
  const t = messages[language]
  if (changes.length === 0) return null
  return (
    <More label={t.changes}>
      <ul class="small stack-s">
        {changes.map(({ statement, level, at, byName }, index) => {
          const found = statements.find(({ key }) => key === statement)
          const name = found?.levels.find((each) => each.level === level)?.name[language]
          const said = level === 0 ? t.notRelevant.label : `${level} ${name ?? ''}`.trim()
          return <li key={index}>{t.change(found?.aspect.name[language] ?? '', said, byName, formatTime(at, language))}</li>
        })}
      </ul>
    </More>
  )
}
