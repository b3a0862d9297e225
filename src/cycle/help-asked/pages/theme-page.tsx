import type { ComponentChildren } from 'preact'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatList, formatShortDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { EventList } from '../../../ground/ui/components/events/events.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { reportWords } from '../../report/report.words.ts'
import { longest, type Source, stateOf, type Theme, themeStates } from '../help-asked.ts'
import { type Gathered, isUnder } from '../loading.ts'
import { sourceName, sources } from '../sources.ts'
import { placeOf } from '../store.ts'
import { themeWords } from '../themes.words.ts'
import { themePageWords } from './theme-page.words.ts'
import { ThemeStatus } from './theme-status.tsx'

type Props = {
  language: Language
  theme: Theme
  gathered: Gathered
  sent: Record<string, string>
  errors: Record<string, string>
  /** The boxes of whoever wrote, where somebody else has changed the theme in between. */
  conflict?: readonly Source[] | undefined
  /** What a room above has to say of it. */
  beside: ComponentChildren
}

/** One theme: what schools ask for under it, what is said of it, and its name and note. */
export function ThemePage({ language, theme, gathered, sent, errors, conflict, beside }: Props) {
  const [t, words] = [themePageWords[language], themeWords[language]]
  const asks = gathered.asks.filter((ask) => isUnder(ask, theme))
  const [latest, ...before] = theme.said
  const field = (name: string, kept: string) => ({ name, value: sent[name] ?? kept, error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      {conflict && (
        <Notice kind="error" alert>
          <p>{t.conflict}</p>
          <p>
            <b>{theme.title}</b>
          </p>
          <Paragraphs text={theme.note} />
        </Notice>
      )}
      <PageHead
        title={theme.title}
        context={
          <>
            <a href={linkTo('/help-asked')}>{t.back}</a> · {theme.districtName ?? words.wholeAuthority} ·{' '}
            <ThemeStatus language={language} state={stateOf(theme)} />
          </>
        }
        lead={latest?.reason || undefined}
      >
        {theme.note !== '' && <Paragraphs text={theme.note} />}
      </PageHead>
      <Section id="asked" title={t.asked} note={t.askedNote}>
        {asks.length === 0 ? <p>{t.none}</p> : <Asks {...{ language, asks, theme }} />}
        {theme.sources.length > 0 && (
          <p>
            {t.also}:{' '}
            {formatList(
              theme.sources.map((source) => sourceName(source, language)),
              language,
            )}
            .
          </p>
        )}
      </Section>
      {beside}
      <Section id="state-of" title={t.state} note={t.stateNote}>
        <div class="stack">
          <OnceForm class="stack" action={formTo('POST /help-asked/themes/:theme/states', theme.id)}>
            <Select
              {...field('state', stateOf(theme))}
              label={t.choose}
              options={themeStates.map((state) => ({ value: state, label: words.states[state] }))}
            />
            <TextArea {...field('reason', '')} label={t.reason} hint={t.reasonHint} limit={longest.reason} optional />
            <Button>{t.say}</Button>
          </OnceForm>
          {latest && (
            <>
              <h3>{t.history}</h3>
              <EventList
                events={[latest, ...before].map(({ state, reason, byName, at }) => ({
                  when: formatShortDay(dayOf(at), language),
                  date: dayOf(at),
                  text: `${words.states[state]}. ${reason} (${byName}, ${formatDay(dayOf(at), language, true)})`,
                }))}
              />
            </>
          )}
        </div>
      </Section>
      <Section id="change" title={t.change} screenOnly>
        <div class="stack">
          <OnceForm class="stack" action={formTo('PUT /help-asked/themes/:theme', theme.id)}>
            <Hidden values={{ revision: theme.revision }} />
            <TextInput {...field('title', theme.title)} label={t.title} maxlength={longest.title} />
            <TextArea {...field('note', theme.note)} label={t.note} hint={t.noteHint} limit={longest.note} optional />
            <CheckboxGroup
              name="sources"
              legend={t.sources}
              hint={t.sourcesHint}
              chosen={[...(conflict ?? theme.sources)]}
              choices={sources.map((source) => ({ value: source, label: sourceName(source, language) }))}
            />
            <Button variant="secondary">{t.save}</Button>
          </OnceForm>
          <OnceForm class="stack-s" action={formTo('DELETE /help-asked/themes/:theme', theme.id)}>
            <Button variant="quiet">{t.remove}</Button>
            <p class="small soft">{t.removeNote}</p>
          </OnceForm>
        </div>
      </Section>
    </>
  )
}

function Asks({ language, asks, theme }: { language: Language; asks: Gathered['asks']; theme: Theme }) {
  const [t, words] = [themePageWords[language], reportWords[language]]
  return (
    <ul class="todo" role="list">
      {asks.map((ask) => (
        <li key={placeOf(ask)}>
          <p>
            {ask.text}
            <br />
            <span class="soft small">
              {words.kinds[ask.kind]} · <a href={linkTo('/reports/:id', ask.report)}>{`${ask.school.name}, ${words.name(ask.period)}`}</a>
            </span>
          </p>
          {ask.theme?.id === theme.id && (
            <OnceForm action={formTo('PUT /help-asked/asks/:ask', placeOf(ask))}>
              <Button variant="quiet" about={`: ${ask.school.name}, ${ask.text}`}>
                {t.move}
              </Button>
            </OnceForm>
          )}
        </li>
      ))}
    </ul>
  )
}
