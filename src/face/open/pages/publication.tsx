import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { OpenKind, OpenThing } from '../../../ground/paper/open-kind.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Blocks, chaptersOf } from '../blocks.tsx'
import { longest } from '../open.ts'
import type { Prepared } from '../publishing.ts'
import type { Publication } from '../store-publishing.ts'
import type { Chosen } from './open-pages.tsx'
import { openPagesWords } from './open-pages.words.ts'

type Props = {
  language: Language
  site: Chosen
  kind: OpenKind
  title: string
  now: OpenThing | null
  open: Publication | null
  past: Publication[]
  /** As it would be published; null where it cannot be. */
  preview: Prepared | null
  reason?: string
  errors?: Record<string, string>
  /** Another version is in force than the one that was looked at. */
  changed?: boolean
  /** Whether more is told of the same version than what stands on the site. */
  isOlder: boolean
}

/** One thing: whether it is open, making it so, taking it back, what has happened, and how the page will be. */
export function PublicationPage(props: Props) {
  const { language, site, kind, title, now, open, past, preview, errors = {}, changed, isOlder } = props
  const { before, chapters } = chaptersOf(preview?.content.papers[language].blocks ?? [])
  const t = openPagesWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {isOlder && !changed && (
        <Notice>
          <p>{kind.words[language].publishing.isOlder}</p>
        </Notice>
      )}
      {changed && (
        <Notice kind="error" alert>
          <p>{kind.words[language].publishing.changed}</p>
        </Notice>
      )}
      <PageHead
        title={title}
        context={
          <>
            <span>{open ? t.isOpen(dayOf(open.at), open.byName) : t.notOpen}</span>
            {open && now && site && <a href={linkTo('/open/:authority/:page', site.address, open.address)}>{t.readIt}</a>}
            <a href={linkTo('/open-pages')}>{t.title}</a>
          </>
        }
        lead={now ? now.said[language] : kind.words[language].publishing.notShown}
      />
      {now && preview && site && <Publish {...props} now={now} preview={preview} />}
      {!site && (
        <Notice>
          <p>{t.noSiteText}</p>
        </Notice>
      )}
      {open && <TakeBack {...props} />}
      <History {...{ language }} publications={[...(open ? [open] : []), ...past]} />
      {preview && (
        <Section id="preview" title={t.preview}>
          <div class="stack">
            {chapters.map(({ id, title: chapter, blocks }) => (
              <More key={id} label={chapter} open>
                <div class="stack">
                  <Blocks language={language} blocks={blocks} />
                </div>
              </More>
            ))}
            <Blocks language={language} blocks={before} />
          </div>
        </Section>
      )}
    </>
  )
}

function Publish({ language, kind, now, open, preview }: Props & { now: OpenThing; preview: Prepared }) {
  const t = openPagesWords[language]
  const word = open ? (open.version === now.version ? t.publishAgain : t.publishNewer) : t.publish
  return (
    <Section id="publish" title={t.publish} note={`${t.publishLead} ${kind.words[language].publishing.follows}`} screenOnly>
      <OnceForm class="stack" action={formTo('POST /open-pages/:kind/:thing', kind.kind, now.thing)}>
        <Hidden values={{ version: now.version }} />
        {preview.names.length > 0 && (
          <Notice kind="warn">
            <p>
              <b>{t.namesFound}</b>
            </p>
            <p>
              {t.namesFoundText} {kind.words[language].publishing.mend}
            </p>
            <ul>
              {preview.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Checkbox name="names" value="yes" label={t.names} hint={t.namesHint} checked={open?.withNames ?? false} />
        <Button>{word}</Button>
      </OnceForm>
    </Section>
  )
}

function TakeBack({ language, kind, open, reason, errors }: Props) {
  const t = openPagesWords[language]
  return (
    <Section id="take-back" title={t.takeBack} note={t.takeBackLead} screenOnly>
      <OnceForm class="stack" action={formTo('DELETE /open-pages/:kind/:thing', kind.kind, open?.thing ?? '')}>
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} error={errors?.reason} limit={longest.reason} />
        <Button variant="secondary">{t.takeBack}</Button>
      </OnceForm>
    </Section>
  )
}

function History({ language, publications }: { language: Language; publications: Publication[] }) {
  const t = openPagesWords[language]
  if (publications.length === 0) return null
  return (
    <Section id="history" title={t.history}>
      <ul class="list" role="list">
        {publications.map(({ at, byName, withNames, endedAt, endedByName, endedReason }) => (
          <li key={at.getTime()}>
            {t.happened(dayOf(at), byName)}
            {withNames && t.happenedNames}
            {endedAt && t.ended(dayOf(endedAt), endedByName ?? '', endedReason ?? '')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
