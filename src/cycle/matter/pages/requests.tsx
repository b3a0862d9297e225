import { formTo } from '../../../ground/base/addresses.ts'
import { quote } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, NumberInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type AttestRequest, longest, stateOf } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { moment } from '../moment.ts'
import { documentPageWords } from './document-page.words.ts'
import type { DocumentPageProps } from './document-props.ts'
import { hasLeft, stateLooks } from './standing.ts'

/** Who is asked to attest a document, what came of it, and what can be done about who has not answered. */
export function Requests(props: DocumentPageProps) {
  const { language, requests, there } = props
  const [t, words] = [documentPageWords[language], matterWords[language]]
  return (
    <Section id="attests" title={t.attests}>
      {requests.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="todo" role="list">
          {requests.map((request) => {
            const state = stateOf(request, requests)
            const gone = hasLeft(request, state, there)
            const said = request.refused?.reason ?? request.attest?.withdrawn?.reason ?? request.ended?.reason
            const instead = requests.find(({ id }) => id === request.insteadOf)
            return (
              <li key={request.id} class="stack-s">
                <h3>
                  {request.name}, {request.title}
                </h3>
                <p>
                  {request.part}. {quote(request.sentence, language)}
                </p>
                <p class="row">
                  <Status is={gone ? 'missing' : stateLooks[state]}>{gone ? words.left : words.states[state]}</Status>
                  <span class="soft small">{t.step(request.step)}</span>
                  {request.attest && <span class="soft small">{moment(request.attest.at, language)}</span>}
                  {!request.attest && request.dueOn && <span class="soft small">{words.due(request.dueOn)}</span>}
                  {instead && <span class="soft small">{t.instead(instead.name)}</span>}
                </p>
                {said && <p class="soft measure">{said}</p>}
                {(state === 'waits' || state === 'not yet') && <Waiting {...props} request={request} waits={state === 'waits' && !gone} />}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

/** What can be done about somebody who has not answered: remind, let somebody stand in, ask no longer. */
function Waiting({ language, request, waits, people, refused }: DocumentPageProps & { request: AttestRequest; waits: boolean }) {
  const t = documentPageWords[language]
  const own = refused?.form === request.id ? refused : undefined
  const field = (name: string) => ({ name, id: `${name}-${request.id}`, error: own?.errors[`${name}-${request.id}`] })
  const standsIn = own !== undefined && !(`reason-${request.id}` in own.errors)
  return (
    <div class="row no-print">
      {waits && (
        <OnceForm action={formTo('POST /attest-requests/:id/reminder', request.id)}>
          <Button variant="secondary" about={t.about1(request.name)}>
            {t.remind}
          </Button>
        </OnceForm>
      )}
      <More label={t.standIn} open={standsIn}>
        <OnceForm class="stack measure" action={formTo('POST /attest-requests/:id/substitute', request.id)}>
          <Select
            {...field('substitute')}
            label={t.substitute}
            empty={t.choosePerson}
            value={own?.written.substitute}
            options={people.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))}
          />
          <TextInput
            {...field('post')}
            label={t.title}
            hint={t.standInHint}
            value={own?.written.post ?? t.acting(request.title)}
            maxlength={longest.role}
          />
          <TextInput {...field('why')} label={t.endReason} value={own?.written.why} maxlength={longest.reason} wide />
          <div>
            <Button variant="secondary" about={t.about1(request.name)}>
              {t.standIn}
            </Button>
          </div>
        </OnceForm>
      </More>
      <More label={t.end} open={own !== undefined && !standsIn}>
        <OnceForm class="stack measure" action={formTo('DELETE /attest-requests/:id', request.id)}>
          <TextInput {...field('reason')} label={t.endReason} maxlength={longest.reason} wide />
          <div>
            <Button variant="secondary" about={t.about1(request.name)}>
              {t.end}
            </Button>
          </div>
        </OnceForm>
      </More>
    </div>
  )
}

const nothing: { written: Record<string, string>; errors: Record<string, string> } = { written: {}, errors: {} }

/** Where somebody is asked to attest. */
export function Ask({ language, today, document, people, refused }: DocumentPageProps) {
  const t = documentPageWords[language]
  const { written, errors } = refused?.form === 'ask' ? refused : nothing
  return (
    <Section id="ask" title={t.ask} note={t.askNote} screenOnly>
      <OnceForm class="stack measure" action={formTo('POST /documents/:id/attest-requests', document.id)}>
        <Select
          name="person"
          label={t.person}
          empty={t.choosePerson}
          value={written.person}
          error={errors.person}
          options={people.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))}
        />
        <TextInput name="title" label={t.title} hint={t.titleHint} value={written.title} error={errors.title} maxlength={longest.role} />
        <TextInput name="part" label={t.part} hint={t.partHint} value={written.part} error={errors.part} maxlength={longest.role} />
        <TextInput
          name="sentence"
          label={t.sentence}
          value={written.sentence ?? t.sentenceDefault}
          error={errors.sentence}
          maxlength={longest.sentence}
          wide
        />
        <NumberInput name="step" label={t.stepLabel} hint={t.stepHint} value={written.step ?? 1} min={1} max={20} error={errors.step} />
        <DateInput name="due" label={t.dueLabel} value={written.due} min={today} error={errors.due} optional />
        <div>
          <Button>{t.send}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}
