import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Hidden, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Colleague } from '../../plan/store-people.ts'
import type { Meeting } from '../loading.ts'
import { keptFields } from '../meeting.ts'

import type { Choice } from '../store-choices.ts'
import { choiceWords } from './choices-page.words.ts'

export type ChosenProps = {
  language: Language
  meeting: Meeting
  choices: readonly Choice[]
  /** Who can answer for something: those of the team first. */
  people: readonly Colleague[]
  /** The choices that the viewer may take back. */
  removable: ReadonlySet<string>
  /** What was sent and could not be kept, by choice, with what is to be mended. */
  written?: ReadonlyMap<string, WrittenChoice>
}

/** Who and when as somebody wrote it for a choice. */
export type WrittenChoice = { owner: string; dueOn: string; errors: { owner?: string; dueOn?: string } }

/** The id of the one form of the page. Every button sends it, so that none loses what is filled in beside another. */
export const choicesForm = 'choices'

/** What the group has decided on: who does it, until when. */
export function Chosen(props: ChosenProps) {
  const { language, meeting, choices } = props
  const t = choiceWords[language]
  return (
    <Section id="chosen" title={t.mine} note={t.mineNote(choices.length)}>
      <div class="stack-l">
        {choices.map((choice) => (
          <article class="stack" key={choice.id} aria-labelledby={`c-${choice.id}`}>
            <h3 class="big" id={`c-${choice.id}`}>
              {choice.title}
            </h3>
            {meeting.edits ? <WhoAndWhen {...props} choice={choice} /> : <p>{whoText(choice, language)}</p>}
          </article>
        ))}
        {meeting.plan && (
          <div class="row no-print">
            <LinkButton href={linkTo('/plans/:id', meeting.plan.id)} iconEnd="arrow-right">
              {t.toPlan}
            </LinkButton>
            {meeting.edits && (
              <LinkButton variant="quiet" href={`${linkTo('/plans/:id/actions/new', meeting.plan.id)}#own`}>
                {t.own}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </Section>
  )
}

/** The form itself, empty: its fields and buttons lie where they belong on the page, and name it. */
export function ChoicesForm({ meeting }: { meeting: Meeting }) {
  return (
    <form id={choicesForm} method="post" action={formTo('PUT /workshops/:unit/choices', meeting.unit.id)} novalidate>
      <Hidden values={keptFields(meeting.keep)} />
    </form>
  )
}

function WhoAndWhen({ language, meeting, choice, people, removable, written }: ChosenProps & { choice: Choice }) {
  const t = choiceWords[language]
  const { id } = choice
  const mine = written?.get(id)
  const [owner, dueOn] = [mine?.owner ?? choice.owner ?? '', mine?.dueOn ?? choice.dueOn ?? '']
  const gone = choice.owner !== null && !people.some(({ id }) => id === choice.owner)
  return (
    <div class="stack">
      <input type="hidden" form={choicesForm} name={`ownerBefore-${id}`} value={choice.owner ?? ''} />
      <input type="hidden" form={choicesForm} name={`dueBefore-${id}`} value={choice.dueOn ?? ''} />
      <div class="cols">
        <Select
          name={`owner-${id}`}
          form={choicesForm}
          label={t.owner}
          value={owner}
          empty={choice.owner === null && choice.ownerName !== '' ? choice.ownerName : t.nobody}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            ...(gone && choice.owner !== null ? [{ value: choice.owner, label: choice.ownerName }] : []),
          ]}
          error={mine?.errors.owner}
        />
        <DateInput name={`dueOn-${id}`} form={choicesForm} label={t.due} value={dueOn} error={mine?.errors.dueOn} />
      </div>
      <div class="row no-print">
        <Button variant="secondary" form={choicesForm} about={t.about(choice.title)}>
          {t.save}
        </Button>
        {removable.has(choice.id) && (
          <Button
            variant="quiet"
            form={choicesForm}
            formaction={formTo('DELETE /workshops/:unit/choices/:action', meeting.unit.id, id)}
            about={t.about(choice.title)}
          >
            {t.takeBack}
          </Button>
        )}
      </div>
    </div>
  )
}

function whoText({ ownerName, dueOn }: Choice, language: Language): string {
  const t = choiceWords[language]
  return t.who(ownerName, dueOn ? t.dueText(formatDay(dueOn, language)) : '')
}
