import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type FrozenDocument, longest, ways } from '../matter.ts'
import { dispatchWords } from './dispatches.words.ts'
import type { MatterPageProps } from './matter-props.ts'

/** What has been sent in a matter: to whom, how and when, and which documents. */
export function Dispatches({ language, matter, documents, dispatches, ...props }: MatterPageProps) {
  const t = dispatchWords[language]
  const named = new Map(documents.map((document) => [document.id, document]))
  return (
    <Section id="sent" title={t.title} note={t.note}>
      <div class="stack">
        {dispatches.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[t.columns.recipient, t.columns.way, t.columns.day, t.columns.documents]}
            rows={dispatches.map(({ recipient, way, onDay, note, documents: sent }) => [
              <>
                {recipient}
                {note && <span class="block small soft not-bold">{note}</span>}
              </>,
              t.ways[way],
              formatDay(onDay, language, true),
              sent.map((id, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={linkTo('/documents/:id', id)}>{nameOf(named.get(id))}</a>
                </>
              )),
            ])}
          />
        )}
        {!matter.closedOn && documents.length > 0 && <NewDispatch {...{ language, matter, documents, dispatches, ...props }} />}
      </div>
    </Section>
  )
}

function NewDispatch({ language, today, matter, documents, refused }: MatterPageProps) {
  const t = dispatchWords[language]
  const { written, errors, chosen } = refused?.form === 'dispatch' ? refused : nothing
  return (
    <More label={t.new} open={refused?.form === 'dispatch'}>
      <OnceForm class="stack measure" action={formTo('POST /matters/:id/dispatches', matter.id)}>
        <CheckboxGroup
          name="which"
          legend={t.asksWhich}
          error={errors.which}
          chosen={chosen ?? []}
          choices={documents.filter(({ withdrawn }) => !withdrawn).map((document) => ({ value: document.id, label: nameOf(document) }))}
        />
        <TextInput
          name="recipient"
          label={t.recipient}
          hint={t.recipientHint}
          value={written.recipient}
          error={errors.recipient}
          maxlength={longest.party}
          wide
        />
        <Select
          name="way"
          label={t.way}
          value={written.way}
          error={errors.way}
          options={ways.map((value) => ({ value, label: t.ways[value] }))}
        />
        <DateInput name="sentOn" label={t.sentOn} value={written.sentOn ?? today} max={today} error={errors.sentOn} />
        <TextInput name="note" label={t.noteField} value={written.note} error={errors.note} maxlength={longest.note} wide optional />
        <div>
          <Button variant="secondary">{t.write}</Button>
        </div>
      </OnceForm>
    </More>
  )
}

const nothing: NonNullable<MatterPageProps['refused']> = { form: 'dispatch', written: {}, errors: {} }

function nameOf(document: FrozenDocument | undefined): string {
  return document ? `${document.title} (${document.version})` : ''
}
