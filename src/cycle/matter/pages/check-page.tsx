import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { FileInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { QrCode } from '../../../ground/ui/components/qr-code/qr-code.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { numberText } from '../matter.ts'
import { moment } from '../moment.ts'
import type { Attested } from '../store-check.ts'
import { checkPageWords } from './check-page.words.ts'

/** Where somebody writes the number that stands on a document. */
export function AskNumberPage({ language, number, error }: { language: Language; number?: string; error?: string | undefined }) {
  const t = checkPageWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'number', text: error }] : []} />
      <PageHead title={t.title} lead={t.lead} />
      <form class="stack measure" method="get" action={linkTo('/attest')} novalidate>
        <TextInput name="number" label={t.number} hint={t.numberHint} value={number} error={error} />
        <div>
          <Button>{t.look}</Button>
        </div>
      </form>
    </>
  )
}

type Props = {
  language: Language
  document: Attested
  /** Where this page is, as it stands on paper. */
  address: string
  /** What came of comparing a file, where the browser did not do it itself. */
  compared?: 'same' | 'other' | 'none'
}

/** What anyone may know of an attested document: its state, who attested it, and whether a file is the same. */
export function CheckPage({ language, document, address, compared }: Props) {
  const t = checkPageWords[language]
  const { title, version, authority, number, sha256, attests, withdrawn, replaced } = document
  const holding = attests.filter((each) => !each.withdrawn)
  const state = withdrawn || holding.length === 0 ? 'withdrawn' : replaced ? 'replaced' : 'holds'
  return (
    <>
      <ErrorSummary problems={compared === 'none' ? [{ field: 'file', text: t.noFile }] : []} />
      <PageHead
        title={t.document(title, version)}
        context={
          <>
            <Status is={state === 'holds' ? 'done' : 'ended'}>{t[state]}</Status>
            <span>{numberText(number)}</span>
            <span>{authority}</span>
          </>
        }
        lead={state === 'holds' ? t.about.holds(t.persons(holding.length)) : t.about[state]}
      />
      <Section id="try" title={t.try} screenOnly>
        <file-check class="stack" data-sha256={sha256} data-same={t.same} data-other={t.other}>
          <form
            class="stack measure"
            method="post"
            action={formTo('POST /attest/:documentNumber/comparison', number)}
            enctype="multipart/form-data"
            novalidate
          >
            <FileInput name="file" label={t.file} hint={t.fileHint} error={compared === 'none' ? t.noFile : undefined} />
            <div>
              <Button>{t.compare}</Button>
            </div>
          </form>
          <div role="status">
            {(compared === 'same' || compared === 'other') && (
              <Notice kind={compared === 'same' ? 'info' : 'warn'}>
                <p>
                  <b>{t[compared]}</b>
                </p>
              </Notice>
            )}
          </div>
        </file-check>
      </Section>
      <Section id="by" title={t.by} note={t.byNote}>
        <div class="stack">
          <div class="with-qr">
            <div class="stack-s">
              <h3>{t.approved}</h3>
              <ul class="stack-s" role="list">
                {attests.map(({ name, title: post, part, at, withdrawn: gone }) => (
                  <li key={`${name} ${at.getTime()}`}>
                    <b>{name}</b>, {post}. {part}. <span class="soft small">{moment(at, language)}</span>
                    {gone && (
                      <>
                        {' '}
                        <Status is="ended">{t.attestWithdrawn}</Status>
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <p class="small">
                {t.hash} <code>{sha256}</code>
              </p>
            </div>
            <QrCode text={address} label={t.qr} />
          </div>
          <p class="small soft measure">{t.what}</p>
        </div>
        <More label={t.without}>
          <p class="measure">{t.withoutText}</p>
          <p>
            <a href={linkTo('/.well-known/stegvis-attest-key.json')}>{t.key}</a>
          </p>
        </More>
      </Section>
    </>
  )
}
